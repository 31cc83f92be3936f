import type { Ura } from '#libs/kernel';
import { reconcile } from '#libs/medication-overview';
import { sourceFor } from '#libs/source-adapters';
import { ASource } from '../../apps/region/src/simulated-sources/fixtures/a-source.js';
import { expectedLines } from './nictiz-bundles.expected.js';
import { countOf, idsInFile, noon, sharedBundles, type SharedBundle } from './nictiz-bundles.js';

const describeWith = (all: readonly SharedBundle[]): void => describe('the 25 bundles in one source, asked for one client at a time', () => {
  const simulated = new ASource();
  let source: ReturnType<typeof sourceFor>;

  beforeAll(async () => {
    await simulated.start();
    for (const { bundle } of all) await simulated.load(bundle);
    const { port } = simulated.server.address() as { port: number };
    const address = { baseUrl: `http://127.0.0.1:${port}/fhir`, credentials: null, deadlineMs: 20_000 };
    source = sourceFor({ id: 'ais-brug', ura: '00000003' as Ura, kind: 'ais', fhir: 'R4', ...address }, { allowPrivateAddresses: true });
  });
  afterAll(async () => {
    await source.close();
    await simulated.remove();
  });

  it.each(all)('$name: every block arrives, can be read, and gives the lines derived by hand', async (shared) => {
    const { state, blocks } = await source.reportFor(shared.bsn);
    expect(state).toBe('answered');
    expect(blocks.map(({ id }) => id).toSorted()).toEqual(idsInFile(shared).toSorted());
    expect(countOf(reconcile(blocks, noon.ms))).toEqual(expectedLines[shared.name]);
  });

  it('an author whom the source keeps is known, with organisation and specialism', async () => {
    const reports = await Promise.all(all.map(({ bsn }) => source.reportFor(bsn)));
    const agreements = reports.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'MGB');
    expect(agreements.filter(({ author }) => author.ura === null)).toEqual([]);
    expect(agreements.filter(({ kind, author }) => kind === 'MA' && author.specialism === null)).toEqual([]);
  });
});

const bundles = sharedBundles();
if (bundles) describeWith(bundles);
else it('is not tried with the 25 bundles, which are not here', () => expect(bundles).toBeNull());
