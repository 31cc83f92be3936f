import { recordOf, type AuditRecord } from '../domain/audit-record.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { anAuditEntry } from '../testing/an-audit-entry.js';
import { genesisOf, hashOf } from './hash.js';

const writer = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/**
 * Computed apart from this code, in Python: sha256 of
 * json.dumps({at, client, previousHash, recorded, seq, writer}, sort_keys=True, ensure_ascii=False, separators=(',', ':')).
 * A change here means that no chain of before verifies any more.
 */
const genesis = 'ebd3218f1899ecbcd5196c1329ee9a3ee7d08757104acc68e8d18d3517c4d62d';
const firstHash = '35a0169ebfa39060b9fcdb5e239e839747f77f62701e28cc74f22ef3e6810e30';
const secondHash = '923c08686f22520cfc424ee66f513bbfaf9aad4371616ebd0299a26fbdfbe47e';

/** With the ids as they came: so rows of before hold them. */
const stored = (entry: AuditEntry): AuditRecord => {
  const { recorded, ...place } = recordOf({ ...entry, detail: {} }, () => '');
  return { ...place, recorded: { ...recorded, detail: entry.detail as AuditRecord['recorded'] } };
};

describe('the hash of an entry in its chain', () => {
  it('is for ever what it was', () => {
    const first = stored(anAuditEntry());
    const second = stored(anAuditEntry({ client: null, at: new Date('2026-03-01T09:30:00.124Z') }));

    expect(genesisOf(writer)).toBe(genesis);
    expect(hashOf(first, { writer, seq: 1, previousHash: genesis })).toBe(firstHash);
    expect(hashOf(second, { writer, seq: 2, previousHash: firstHash })).toBe(secondHash);
  });

  it('is another for every field that is another', () => {
    const changes = [
      { at: new Date('2026-03-01T09:30:00.125Z') }, { requestId: 'x' }, { event: 'x' }, { action: 'R' }, { outcome: 'refused' }, { client: null }, { onBehalfOf: 'x' },
      { category: null }, { reason: 'x' }, { restsOn: null }, { epoch: 5 }, { rules: 'x' }, { detail: {} },
      ...['actsAs', 'system', 'organisation', 'organisationType', 'team', 'person', 'role', 'purpose'].map((name) => ({ requester: { ...anAuditEntry().requester, [name]: 'x' } })),
    ] as Partial<ReturnType<typeof anAuditEntry>>[];
    const hashes = changes.map((change) => hashOf(stored(anAuditEntry(change)), { writer, seq: 1, previousHash: genesis }));

    expect(new Set([firstHash, ...hashes]).size).toBe(changes.length + 1);
  });
});
