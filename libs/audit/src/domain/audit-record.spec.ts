import type { ClientKey } from '#libs/kernel';
import { aRequester, anAuditEntry } from '../testing/an-audit-entry.js';
import { knownForms, recordOf } from './audit-record.js';

const digest = (text: string): string => `digest:${text.length}`;
const stored = (entry: ReturnType<typeof anAuditEntry>): string => JSON.stringify(recordOf(entry, digest));

describe('what the log stores of an entry', () => {
  it('leaves out whatever a caller added, so that no record or BSN ends up there', () => {
    const more = { resource: { resourceType: 'Patient', name: 'Erik' }, bsn: '999900006' };
    const entry = { ...anAuditEntry(), ...more, requester: { ...aRequester(), ...more }, detail: { ...anAuditEntry().detail, ...more, sources: [{ id: 'ais-brug', state: 'answered', reason: null, ...more }] }, restsOn: { kind: 'consent' as const, id: 'consent-1', version: 2, ...more } };

    expect(stored(entry)).toBe(stored(anAuditEntry()));
  });

  it.each([
    ['a zero character, which PostgreSQL does not store', 'MA_\0', 'MA_\ufffd'],
    ['half a surrogate pair', 'MA_\ud83d', 'MA_\ufffd'],
    ['a whole pair', 'MA_\ud83d\ude00', 'MA_\ud83d\ude00'],
    ['a megabyte', 'x'.repeat(1_000_000), `${'x'.repeat(255)}…`],
    ['a pair just where it is cut', `${'x'.repeat(254)}\ud83d\ude00yy`, `${'x'.repeat(254)}\ufffd…`],
  ])('takes a text with %s', (_situation, text, expected) => {
    expect(recordOf(anAuditEntry({ requestId: text }), digest).recorded['requestId']).toBe(expected);
  });

  it('keeps ids of sources and documents as far as they are no more than ids, and digests the others', () => {
    const ids = ['MA_1', 'Jan Jansen 999900390'];

    expect(recordOf(anAuditEntry({ detail: { blocks: ids, documents: ids } }), digest).recorded['detail']).toEqual({ blocks: ['MA_1', 'digest:20'], documents: ['MA_1', 'digest:20'] });
  });

  it('has the id of the note only where the deed was noted', () => {
    expect(recordOf(anAuditEntry(), digest).recorded).not.toHaveProperty('deed');
    expect(recordOf(anAuditEntry({ deed: 'note-1' }), digest).recorded['deed']).toBe('note-1');
  });

  it('has a form that this version can settle', () => {
    expect(knownForms).toContain(recordOf(anAuditEntry(), digest).recorded['form']);
  });

  it.each([
    ['of no moment at all', { at: new Date(Number.NaN) }],
    ['of a year that PostgreSQL writes differently', { at: new Date(8.64e15) }],
    ['of the year 2200', { at: new Date('2200-01-01T00:00:00Z') }],
    ['of before this century', { at: new Date('1999-12-31T23:59:59.999Z') }],
    ['about a client by another name than a key', { client: 'Jan Jansen' as ClientKey }],
  ])('refuses an entry %s', (_which, change) => {
    expect(() => recordOf(anAuditEntry(change), digest)).toThrow(RangeError);
  });

  it.each(['2000-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z'])('takes an entry of %s', (moment) => {
    expect(recordOf(anAuditEntry({ at: new Date(moment) }), digest).at).toBe(moment);
  });
});
