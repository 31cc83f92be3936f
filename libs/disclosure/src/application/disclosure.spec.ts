import { AuditLog, type AuditEntry } from '#libs/audit';
import type { AccessFacts, Epoch, Provision } from '#libs/consent';
import { GatewayError, type ClientKey, type Requester, type Ura } from '#libs/kernel';
import type { Inquiry, ReleaseSteps } from './inquiry.js';
import { Released } from '../domain/released.js';
import type { AccessFactsReader } from './access-facts.port.js';
import { Disclosure } from './disclosure.js';

const now = new Date('2026-06-01T12:00:00Z');
const huisarts = '00000010' as Ura;
const instelling = '00000001' as Ura;
const apotheek = '00000003' as Ura;

const requester: Requester = { actsAs: 'care', system: 'his', organisation: huisarts, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
const inquiry: Inquiry = { requester, client: '00000000-0000-4000-8000-000000000001' as ClientKey, category: 'medication', event: 'medication-overview', requestId: 'request-1', shape: 'operation' };
const grant = (holder: Ura | null): Provision => ({ consent: { id: 'grant', version: 3 }, kind: 'grant', who: { kind: 'organisation', ura: huisarts }, categories: ['medication'], sensitivities: null, purposes: null, holder, from: null, until: null, alsoInEmergency: false });

const epochAt = (number: number): Epoch => ({ number, mark: 'mark' });

/** A world that writes down what happens in it, in order. */
class World implements AccessFactsReader {
  readonly happened: string[] = [];
  readonly entries: AuditEntry[] = [];
  provisions: readonly Provision[] = [grant(null)];
  epoch = 1;
  auditFails = false;
  beforeLastLook = (): void => undefined;

  async read(): Promise<AccessFacts> {
    this.happened.push('facts');
    return { epoch: epochAt(this.epoch), provisions: this.provisions, relation: 'none', directedNeedsExplicitConsent: false };
  }

  async epochOf(): Promise<Epoch> {
    this.beforeLastLook();
    this.happened.push('epoch');
    return epochAt(this.epoch);
  }

  private readonly audit: AuditLog = {
    append: async (entry) => {
      if (this.auditFails) throw new Error('no audit');
      this.happened.push(`audit:${entry.outcome}`);
      this.entries.push(entry);
      return { writer: 'w', seq: this.entries.length };
    },
  };

  readonly steps: ReleaseSteps<readonly Ura[]> = {
    holders: [instelling, apotheek],
    fetch: async ({ mayAsk }) => {
      const asked = [instelling, apotheek].filter(mayAsk);
      this.happened.push(`asked:${asked.join('+')}`);
      return asked;
    },
    parts: (asked) => asked.map((holder) => ({ key: holder, item: { category: 'medication', labels: [], holder } })),
    render: (asked, { isPermitted }) => {
      this.happened.push('render');
      return { body: JSON.stringify(asked.filter(isPermitted)) };
    },
    account: (asked) => ({ blocks: asked }),
  };

  release(change: Partial<Inquiry> = {}, steps: Partial<ReleaseSteps<readonly Ura[]>> = {}): Promise<unknown> {
    const disclosure = new Disclosure(this, this.audit, { now: () => now });
    return disclosure.release({ ...inquiry, ...change }, { ...this.steps, ...steps }).then((released) => JSON.parse(String(Released.open(released).body)));
  }
}

const whatWasRefused = async (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => 'released', (error: unknown) => (error instanceof GatewayError ? `${error.category}: ${error.message}` : 'another error'));

describe('the order of a release', () => {
  it('decides, asks, decides again per part, audits, looks at the epoch once more, and only then releases', async () => {
    const world = new World();

    expect(await world.release()).toEqual([instelling, apotheek]);
    expect(world.happened).toEqual(['facts', `asked:${instelling}+${apotheek}`, 'render', 'audit:released', 'epoch']);
    expect(world.entries[0]).toMatchObject({ outcome: 'released', reason: 'client-consented', restsOn: { kind: 'consent', id: 'grant', version: 3 }, epoch: 1, rules: 'decision/1', detail: { blocks: [instelling, apotheek] } });
  });

  it('asks no source when nothing is permitted, and the refusal is in the log', async () => {
    const world = new World();
    world.provisions = [];

    expect(await whatWasRefused(world.release())).toMatch(/^forbidden/);
    expect(world.happened).toEqual(['facts', 'audit:refused']);
  });

  it('does not ask a holder that is not permitted', async () => {
    const world = new World();
    world.provisions = [grant(apotheek)];

    expect(await world.release()).toEqual([apotheek]);
    expect(world.happened).toContain(`asked:${apotheek}`);
  });

  it('never shows a part that was fetched but is denied', async () => {
    const world = new World();
    world.provisions = [grant(apotheek)];

    expect(await world.release({}, { fetch: async () => [instelling, apotheek] })).toEqual([apotheek]);
  });
});

describe('the client’s word holds at once', () => {
  it('refuses what was fetched when the client withdraws before the first byte', async () => {
    const world = new World();
    world.beforeLastLook = () => Object.assign(world, { epoch: 2, provisions: [] });

    expect(await whatWasRefused(world.release())).toMatch(/^forbidden/);
    expect(world.happened).toEqual(['facts', `asked:${instelling}+${apotheek}`, 'render', 'audit:released', 'epoch', 'facts', 'audit:refused']);
  });

  it('shows less when the client objects to one holder meanwhile', async () => {
    const world = new World();
    world.beforeLastLook = () => {
      if (world.epoch === 1) Object.assign(world, { epoch: 2, provisions: [grant(apotheek)] });
    };

    expect(await world.release()).toEqual([apotheek]);
  });

  it('gives up, without an answer, when the consents never stop moving', async () => {
    const world = new World();
    world.beforeLastLook = () => Object.assign(world, { epoch: world.epoch + 1 });

    expect(await whatWasRefused(world.release())).toMatch(/^unavailable/);
  });
});

describe('an error while releasing', () => {
  it.each<[string, (world: World) => Partial<ReleaseSteps<readonly Ura[]>>]>([
    ['the facts cannot be read', (world) => (Object.assign(world, { read: () => Promise.reject(new Error('database away')) }), {})],
    ['a source fails badly', () => ({ fetch: () => Promise.reject(new Error('boom')) })],
    ['the rendering fails', () => ({ render: () => { throw new Error('boom'); } })],
    ['the audit cannot be written', (world) => (Object.assign(world, { auditFails: true }), {})],
    ['the last look at the epoch fails', (world) => (Object.assign(world, { epochOf: () => Promise.reject(new Error('database away')) }), {})],
  ])('releases nothing when %s', async (_situation, prepare) => {
    const world = new World();

    await expect(world.release({}, prepare(world))).rejects.toThrow();
  });
});

describe('a release that failed', () => {
  it('is in the log, without a word of what went wrong', async () => {
    const world = new World();

    await expect(world.release({}, { fetch: () => Promise.reject(new Error('secret of the source')) })).rejects.toThrow();

    expect(world.happened.at(-1)).toBe('audit:failed');
    expect(JSON.stringify(world.entries)).not.toContain('secret');
  });
});

describe('a refusal', () => {
  it('of a read by id says that there is nothing, as for an id that never existed', async () => {
    const world = new World();
    world.provisions = [grant(apotheek)];
    const hidden = world.release({ shape: 'instance' }, { fetch: async () => [instelling] });
    const missing = world.release({ shape: 'instance' }, { fetch: async () => [] });

    expect(await whatWasRefused(hidden)).toMatch(/^not-found/);
    expect(await whatWasRefused(missing)).toBe(await whatWasRefused(hidden));
  });
});
