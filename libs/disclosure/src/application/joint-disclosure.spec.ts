import type { AuditEntry, AuditLog } from '#libs/audit';
import type { AccessFacts, Epoch, Provision } from '#libs/consent';
import { GatewayError, type ClientKey, type Requester, type Ura } from '#libs/kernel';
import { Released, type Rendered } from '../domain/released.js';
import { Disclosure } from './disclosure.js';
import type { Inquiry, ReleaseSteps } from './inquiry.js';
import { JointDisclosure, questionOf, type Question } from './joint-disclosure.js';

const [erik, fatima, elly] = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`) as [ClientKey, ClientKey, ClientKey];
const requester: Requester = { actsAs: 'care', system: 'his', organisation: '00000010' as Ura, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
const grant: Provision = { consent: { id: 'grant', version: 1 }, kind: 'grant', who: { kind: 'anyone' }, categories: null, sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false };
const inquiry = (client: ClientKey): Inquiry => ({ requester, client, category: 'handover', event: 'handover.search', requestId: 'r', shape: 'operation' });

/** People who allow everything until they say otherwise; `atTheLastLook` happens when their epoch is asked for. */
class World {
  readonly entries: AuditEntry[] = [];
  readonly epochs = new Map<ClientKey, Epoch>();
  readonly withdrawn = new Set<ClientKey>();
  atTheLastLook: (client: ClientKey, time: number) => void = () => undefined;
  private looks = 0;

  private readonly facts = {
    read: async (client: ClientKey): Promise<AccessFacts> => ({ epoch: this.epochOf(client), provisions: this.withdrawn.has(client) ? [] : [grant], relation: 'none', directedNeedsExplicitConsent: false }),
    epochOf: async (client: ClientKey): Promise<Epoch> => (this.atTheLastLook(client, (this.looks += 1)), this.epochOf(client)),
  };
  private readonly log = { append: async (entry: AuditEntry) => void this.entries.push(entry) } as unknown as AuditLog;
  readonly disclosure = new Disclosure(this.facts, this.log, { now: () => new Date('2026-06-01T12:00:00Z') });
  private readonly joint = new JointDisclosure(this.disclosure, this.facts);

  epochOf(client: ClientKey): Epoch {
    return this.epochs.get(client) ?? { number: 1, mark: 'one' };
  }

  raise(client: ClientKey): void {
    this.epochs.set(client, { number: this.epochOf(client).number + 1, mark: 'one' });
  }

  about(client: ClientKey, steps: Partial<ReleaseSteps<null>> = {}): Question {
    return questionOf(inquiry(client), { ...tellsWhoItIs(client), ...steps });
  }

  async list(...questions: readonly Question[]): Promise<string> {
    return String(Released.open(await this.joint.release(questions, (all) => ({ body: all.map(({ body }) => String(body)).join() }))).body);
  }

  rowsOf(client: ClientKey): readonly string[] {
    return this.entries.filter((entry) => entry.client === client).map(({ outcome }) => outcome);
  }
}

function withdraws(world: World, client: ClientKey): void {
  world.raise(client);
  world.withdrawn.add(client);
}

const tellsWhoItIs = (client: ClientKey): ReleaseSteps<null> => ({ holders: [null], fetch: async () => null, parts: () => [], render: (): Rendered => ({ body: client.slice(-1) }), account: () => ({}) });

describe('one answer about several people', () => {
  it('is made of what was released about each, in the order in which they were asked about', async () => {
    const world = new World();

    expect(await world.list(world.about(fatima), world.about(erik))).toBe('2,1');
  });

  it.each(['forbidden', 'not-found'] as const)('leaves out, without a trace, who is refused: %s', async (category) => {
    const world = new World();
    const refused = world.about(erik, { fetch: () => Promise.reject(new GatewayError(category, 'x')) });

    expect(await world.list(refused, world.about(fatima))).toBe('2');
  });

  it.each([['an error', new Error('away')], ['the log is away', new GatewayError('unavailable', 'away')]])('is no answer at all when one of them could not be decided: %s', async (_situation, error) => {
    const world = new World();

    await expect(world.list(world.about(erik, { fetch: () => Promise.reject(error) }), world.about(fatima))).rejects.toThrow('away');
  });

  it('is not made of no question at all: then nobody decided', async () => {
    await expect(new World().list()).rejects.toMatchObject({ category: 'fault' });
  });
});

describe('when one of them changes their mind while it is made', () => {
  it('only they are asked about again, and only they have a second row in the log', async () => {
    const world = new World();
    world.atTheLastLook = (_client, time) => (time === 3 ? world.raise(erik) : undefined);

    expect(await world.list(world.about(erik), world.about(fatima))).toBe('1,2');
    expect([world.rowsOf(erik), world.rowsOf(fatima)]).toEqual([['released', 'released'], ['released']]);
  });

  it('they are decided anew, also when there was a look at them before', async () => {
    const world = new World();
    const look = await world.disclosure.look(inquiry(erik));
    world.atTheLastLook = (_client, time) => (time === 3 ? withdraws(world, erik) : undefined);

    expect(await world.list(questionOf(look, tellsWhoItIs(erik)), world.about(fatima))).toBe('2');
    expect([world.rowsOf(erik), world.rowsOf(fatima)]).toEqual([['released', 'refused'], ['released']]);
  });

  it('who stood in the first round is looked at once more in the last', async () => {
    const world = new World();
    world.atTheLastLook = (_client, time) => {
      if (time === 3) world.raise(erik);
      if (time === 6) withdraws(world, fatima);
    };

    expect(await world.list(world.about(erik), world.about(fatima))).toBe('1');
  });

  it('the same number with another mark is another word', async () => {
    const world = new World();
    world.atTheLastLook = (_client, time) => (time === 3 ? (world.epochs.set(erik, { number: 1, mark: 'after the restore' }), world.withdrawn.add(erik)) : undefined);

    expect(await world.list(world.about(erik), world.about(fatima))).toBe('2');
  });
});

describe('when one of them never holds still', () => {
  it.each<[string, (looksAt: readonly ClientKey[]) => boolean]>([
    ['within every decision about them', () => true],
    ['after every decision about them', (looksAt) => looksAt.length % 2 === 0],
  ])('the others have their answer, with one row in the log each, as if nothing of that one could be shown: %s', async (_situation, isMoving) => {
    const world = new World();
    const looksAtErik: ClientKey[] = [];
    world.atTheLastLook = (client) => {
      if (client === erik && looksAtErik.push(client) > 0 && isMoving(looksAtErik)) world.raise(erik);
    };

    expect(await world.list(world.about(fatima), world.about(erik), world.about(elly))).toBe('2,3');
    expect([world.rowsOf(fatima), world.rowsOf(elly)]).toEqual([['released'], ['released']]);
    expect(world.rowsOf(erik).length).toBeLessThanOrEqual(4);
  });

  it('alone: the answer is that of nothing to show', async () => {
    const world = new World();
    world.atTheLastLook = () => world.raise(erik);

    expect(await world.list(world.about(erik))).toBe('');
  });
});
