import { eachOnce } from './each-once.js';

const version = (note: string, versionId?: string, lastUpdated?: string) => ({ resourceType: 'MedicationRequest', id: '7', note, meta: { ...(versionId && { versionId }), ...(lastUpdated && { lastUpdated }) } });
const read = (...resources: ReturnType<typeof version>[]) =>
  eachOnce(resources.map((resource) => ({ fullUrl: null, resource })), ({ id }) => ({ key: String(id) })).map(({ item: { key }, resource }) => `${key} ${String(resource['note'])}`);

describe('one resource that comes twice in one answer', () => {
  it.each([
    ['in two versions: the later', [version('old', '9'), version('new', '10')], ['7 new']],
    ['in two versions, the later first', [version('new', '10'), version('old', '9')], ['7 new']],
    ['changed at two moments: the later', [version('old', undefined, '2023-12-01T10:00:00+01:00'), version('new', undefined, '2023-12-01T09:30:00Z')], ['7 new']],
    ['in versions that are no numbers, changed at two moments', [version('new', 'b', '2023-12-02T09:00:00Z'), version('old', 'c', '2023-12-01T09:00:00Z')], ['7 new']],
    ['by its number, not by the moment at which a copy was made', [version('old', '1', '2023-12-09T09:00:00Z'), version('new', '2', '2023-12-01T09:00:00Z')], ['7 new']],
    ['the same on two pages', [version('one', '1'), version('one', '1')], ['7 one']],
    ['with two contents, and nothing tells which is the later', [version('one'), version('other'), version('other')], ['7 one', '7?1 other']],
    ['with two contents in one version', [version('one', '3'), version('other', '3')], ['7 one', '7?1 other']],
    ['only one of which says its version', [version('one', '3'), version('other')], ['7 one', '7?1 other']],
    ['in three versions', [version('new', '3'), version('older', '1'), version('old', '2')], ['7 new']],
    ['in versions that are later than each other in a circle: all', [version('a', '1', '2023-12-03'), version('b', 'x', '2023-12-02'), version('c', '2', '2023-12-01')], ['7 a', '7?1 b', '7?2 c']],
  ])('%s', (_situation, resources, expected) => {
    expect(read(...resources)).toEqual(expected);
  });

  it('is gone where its later version is something else', () => {
    const entries = [version('old', '1'), version('no more', '2')].map((resource) => ({ fullUrl: null, resource }));

    expect(eachOnce(entries, ({ id, note }) => (note === 'old' ? { key: String(id) } : null))).toEqual([]);
  });
});
