import { setImmediate } from 'node:timers/promises';
import type { AuditEntry, AuditLog, DeedNotes, NotedDeed } from '#libs/audit';
import type { ClientKey, Requester, Ura } from '#libs/kernel';
import { Released } from '../domain/released.js';
import type { Change, Deed } from './deed.js';
import { Receipts } from './receipts.js';

const aClient = '00000000-0000-4000-8000-000000000001' as ClientKey;
const requester: Requester = { actsAs: 'client', system: 'mijn-brugstad', organisation: '90000003' as Ura, organisationType: null, team: null, person: 'client', role: 'client', purpose: null };
const look = { requester, client: aClient, category: null, event: 'consent.read', requestId: 'a-look', action: 'R' } as const;
const change: Change = { ...look, event: 'consent.create', action: 'C' };
const noted = { client: aClient, id: 'a-note', entry: { event: 'consent.create' } as AuditEntry } as NotedDeed;

/** Receipts, and what they did in order. */
function aDesk() {
  const done: string[] = [];
  const inAWhile = (line: string): Promise<number> => setImmediate().then(() => done.push(line));
  const log: AuditLog = { append: async ({ event }) => setImmediate().then(async () => ({ writer: 'w', seq: await inAWhile(`logged ${event}`) })) };
  const notes = { remove: async () => void (await inAWhile('removed the note')) } as Partial<DeedNotes> as DeedNotes;
  return { receipts: new Receipts(log, notes, { now: () => new Date(0) }), done };
}

describe('a receipt', () => {
  it.each([
    ['for a change, when the log has it and its note is gone', noted, ['logged consent.create', 'removed the note']],
    ['for a look, when the log has it', look, ['logged consent.read']],
    ['for a client who is known here, when the log has it', { ...look, event: 'client.register', action: 'C' } as const, ['logged client.register']],
  ])('is given %s', async (_situation, deed, expected) => {
    const { receipts, done } = aDesk();

    expect(Released.open(await receipts.acknowledge(deed, { body: 'done' }))).toEqual({ body: 'done' });
    expect(done).toEqual(expected);
  });

  it('is not given by a handler that forgot to note its change: that does not compile', () => {
    const { receipts } = aDesk();
    const deed: Deed = change;
    const forgetful = [
      // @ts-expect-error a change is acknowledged by what `note` gave
      () => receipts.acknowledge(change, { body: 'done' }),
      // @ts-expect-error a deed of which nobody knows whether it is a change
      () => receipts.acknowledge(deed, { body: 'done' }),
      // @ts-expect-error a note that was made up
      () => receipts.acknowledge({ client: aClient, id: 'a-note', entry: noted.entry }, { body: 'done' }),
    ];

    expect(forgetful).toHaveLength(3);
  });
});
