import type { ClientKey, Transaction } from '#libs/kernel';
import type { AuditRecord } from '../domain/audit-record.js';
import type { AuditTrail } from './audit-trail.port.js';
import type { DeedNotes, LeftNote, NoteKey } from './deed-notes.port.js';
import { SettleDeeds } from './settle-deeds.js';

/** So many notes that cannot be settled, and one of later that can. */
function behind(bad: number, pages: string[] = []): SettleDeeds {
  let left: LeftNote[] = Array.from({ length: bad + 1 }, (_, index) => ({ client: 'c' as ClientKey, id: index === bad ? 'good' : 'bad', notedAt: String(index).padStart(6, '0') }));
  const notes: Partial<DeedNotes> = {
    leftBehind: async (_olderThanMs, { notedAt }, limit) => (pages.push(notedAt), left).filter((note) => notedAt === '-infinity' || note.notedAt > notedAt).slice(0, limit),
    ofOtherForms: async () => 0,
    take: async (_transaction: Transaction, { id }: NoteKey): Promise<AuditRecord> => {
      if (id === 'bad') throw new Error('no moment');
      left = left.filter((note) => note.id === 'bad');
      return { at: '', client: 'c', recorded: {} };
    },
  };
  const trail: Partial<AuditTrail> = { holds: async () => false };
  return new SettleDeeds(notes as DeedNotes, { appendRecord: async () => ({ writer: 'w', seq: 1 }) }, trail as AuditTrail, { run: (work) => work({} as Transaction) });
}

describe('a round of settling', () => {
  it('comes to the last note in one round, behind thousands that cannot be settled', async () => {
    expect(await behind(4_999).execute()).toMatchObject({ settled: 1, failed: 4_999 });
  });

  it('has an end, and the next one goes on from there, and the one after that begins again', async () => {
    const settle = behind(5_000);

    expect(await settle.execute()).toMatchObject({ settled: 0, failed: 5_000 });
    expect(await settle.execute()).toMatchObject({ settled: 1, failed: 0 });
    expect(await settle.execute()).toMatchObject({ settled: 0, failed: 5_000, failure: new Error('no moment') });
  });

  it('that was told to stop before it began does nothing', async () => {
    const pages: string[] = [];

    expect(await behind(3, pages).execute(undefined, AbortSignal.abort())).toEqual({ settled: 0, failed: 0, failure: undefined, ofOtherForms: 0 });
    expect(pages).toEqual([]);
  });
});
