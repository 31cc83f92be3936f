import { medicationOverview, readAnswer, reconcile } from '#libs/medication-overview';
import { expectedLines } from './nictiz-bundles.expected.js';
import { countOf, idsInFile, noon, sharedBundles, type SharedBundle } from './nictiz-bundles.js';

const source = { id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4' };


const read = ({ bundle, bsn }: SharedBundle) => {
  const answer = readAnswer([bundle], source, bsn);
  if (!answer) throw new Error('not about this client');
  return answer;
};

const describeWith = (all: readonly SharedBundle[]): void => describe('the 25 bundles that nobody here wrote', () => {
  it('are all there', () => {
    expect(all.map(({ name }) => name)).toEqual(Object.keys(expectedLines));
  });

  it.each(all)('$name: every block is on a line or has its reason, and can be read', (shared) => {
    const { lines, notShown } = reconcile(read(shared).blocks, noon.ms);
    const accounted = [...lines.flatMap((line) => line.blocks.map(({ block }) => block.id)), ...notShown.map(({ block }) => block.id)];
    expect(new Set(accounted)).toEqual(new Set(idsInFile(shared)));
    expect(notShown.filter(({ reason }) => reason === 'unreadable')).toEqual([]);
  });

  it.each(all)('$name: the lines derived by hand', (shared) => {
    expect(countOf(reconcile(read(shared).blocks, noon.ms))).toEqual(expectedLines[shared.name]);
  });

  it('give 221 blocks: 86 MA, 82 TA, 53 MGB', () => {
    const kinds = all.flatMap((shared) => read(shared).blocks.map(({ kind }) => kind));
    expect(['MA', 'TA', 'MGB'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([86, 82, 53]);
  });

  it('know whose they are', () => {
    for (const shared of all) expect(readAnswer([shared.bundle], source, '999990019')).toBeNull();
  });

  it('are complete only where nothing is missing', () => {
    const [shared] = all as [SharedBundle];
    const report = { source, state: 'answered' as const, reason: null, ageMs: 1, ...read(shared) };
    const parts = { at: noon, reports: [report], permitted: report.blocks, notConnected: [], withheld: [] };
    expect(medicationOverview(parts).complete).toBe(true);
    expect(medicationOverview({ ...parts, notConnected: ['hospital'] }).complete).toBe(false);
    expect(medicationOverview({ ...parts, withheld: ['medication'] }).complete).toBe(false);
  });
});

const bundles = sharedBundles();
if (bundles) describeWith(bundles);
else it('is not tried with the 25 bundles, which are not here', () => expect(bundles).toBeNull());
