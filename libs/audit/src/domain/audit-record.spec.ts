import { aRequester, anAuditEntry } from '../testing/an-audit-entry.js';
import { recordOf } from './audit-record.js';

const stored = (entry: ReturnType<typeof anAuditEntry>): string => JSON.stringify(recordOf(entry));

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
  ])('takes an id from a source with %s', (_situation, id, expected) => {
    expect(recordOf(anAuditEntry({ detail: { blocks: [id] } })).recorded['detail']).toEqual({ blocks: [expected] });
  });

  it('refuses an entry of no moment at all', () => {
    expect(() => recordOf(anAuditEntry({ at: new Date(Number.NaN) }))).toThrow(RangeError);
  });
});
