import type { AuditEntry, AuditLog } from '#libs/audit';
import type { Provision } from '#libs/consent';
import type { ClientKey, Requester, Ura } from '#libs/kernel';
import { Released } from '../domain/released.js';
import { Disclosure } from './disclosure.js';
import type { Inquiry, Part, ReleaseSteps } from './inquiry.js';

const huisarts = '00000010' as Ura;
const [instelling, apotheek] = ['00000001', '00000003'] as [Ura, Ura];
const requester: Requester = { actsAs: 'care', system: 'his', organisation: huisarts, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
const inquiry: Inquiry = { requester, client: '00000000-0000-4000-8000-000000000001' as ClientKey, category: 'handover', event: 'handover.search', requestId: 'request-1', shape: 'operation' };
const provision = (kind: Provision['kind'], holder: Ura | null): Provision => ({ consent: { id: kind, version: 1 }, kind, who: { kind: 'organisation', ura: huisarts }, categories: ['handover'], sensitivities: null, purposes: null, holder, from: null, until: null, alsoInEmergency: false });
const itemOf = (holder: Ura): Part['item'] => ({ category: 'handover', labels: [], holder });

/** Two handovers were found, of two senders; what happens with them is written down in order. */
function aWorld(provisions: readonly Provision[]) {
  const happened: string[] = [];
  const entries: AuditEntry[] = [];
  const world = { happened, entries, provisions, epoch: 1, factsAreAway: false };
  const facts = {
    read: async () => {
      if (world.factsAreAway) throw new Error('the database is away');
      happened.push('facts');
      return { epoch: { number: world.epoch, mark: 'mark' }, provisions: world.provisions, relation: 'none' as const, directedNeedsExplicitConsent: false };
    },
    epochOf: async () => ({ number: world.epoch, mark: 'mark' }),
  };
  const log = { append: async (entry: AuditEntry) => void (happened.push(entry.outcome), entries.push(entry)) } as unknown as AuditLog;
  return { ...world, change: (change: Partial<typeof world>) => Object.assign(world, change), disclosure: new Disclosure(facts, log, { now: () => new Date('2026-06-01T12:00:00Z') }) };
}

const steps = (happened: string[], holders: readonly null[] = [null]): ReleaseSteps<readonly Ura[]> => ({
  holders,
  known: [itemOf(instelling), itemOf(apotheek)],
  fetch: async (_permission, permits) => {
    const wanted = [instelling, apotheek].filter((holder) => permits(itemOf(holder)));
    happened.push(`fetched ${wanted.join()}`);
    return wanted;
  },
  parts: (fetched) => fetched.map((holder) => ({ key: holder, item: itemOf(holder) })),
  render: (fetched, { isPermitted }) => ({ body: fetched.filter(isPermitted).join() }),
  account: () => ({}),
});

const bodyOf = async (released: Promise<Released<{ body: string | Uint8Array }>>): Promise<string> => String(Released.open(await released).body);

describe('what is known before its contents are fetched', () => {
  it('is enough to go on when one of it is permitted, though the category as a whole is not; only that one is fetched', async () => {
    const { disclosure, happened } = aWorld([provision('grant', apotheek)]);

    expect(await bodyOf(disclosure.release(inquiry, steps(happened)))).toBe(apotheek);
    expect(happened).toEqual(['facts', `fetched ${apotheek}`, 'released']);
  });

  it('does not stand in the way of who may ask for the category, when all of it is hidden', async () => {
    const { disclosure, happened } = aWorld([provision('grant', null), provision('objection', instelling), provision('objection', apotheek)]);

    expect(await bodyOf(disclosure.release(inquiry, steps(happened)))).toBe('');
    expect(happened).toEqual(['facts', 'fetched ', 'released']);
  });

  it('is refused when nothing is permitted: one row, with the reason that somebody without any of it would have', async () => {
    const { disclosure, happened, entries } = aWorld([provision('objection', instelling)]);

    await expect(disclosure.release(inquiry, steps(happened))).rejects.toMatchObject({ category: 'forbidden' });
    expect(happened).toEqual(['facts', 'refused']);
    expect(entries).toMatchObject([{ reason: 'nothing-permits-this', restsOn: null }]);
  });
});

describe('a look at what decides', () => {
  it('lets nothing out and leaves no row; the release that follows reads no facts again', async () => {
    const { disclosure, happened } = aWorld([provision('grant', apotheek)]);
    const look = await disclosure.look(inquiry);

    expect([look.permits(itemOf(apotheek)), look.permits(itemOf(instelling))]).toEqual([true, false]);
    expect(happened).toEqual(['facts']);
    expect(await bodyOf(disclosure.release(look, steps(happened, [])))).toBe(apotheek);
    expect(happened).toEqual(['facts', `fetched ${apotheek}`, 'released']);
  });

  it('does not outlive the client’s word: who withdraws after it is not shown', async () => {
    const { disclosure, happened, change } = aWorld([provision('grant', apotheek)]);
    const look = await disclosure.look(inquiry);
    change({ epoch: 2, provisions: [] });

    await expect(disclosure.release(look, steps(happened, []))).rejects.toMatchObject({ category: 'forbidden' });
    expect(happened.at(-1)).toBe('refused');
  });

  it('that fails is in the log', async () => {
    const { disclosure, happened, change } = aWorld([]);
    change({ factsAreAway: true });

    await expect(disclosure.look(inquiry)).rejects.toThrow('the database is away');
    expect(happened).toEqual(['failed']);
  });
});
