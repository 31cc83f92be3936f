import { readableId } from '../../libs/audit/src/domain/readable-id.js';
import { idsInFile, sharedBundles } from '../overview/nictiz-bundles.js';

const bundles = sharedBundles();

if (bundles) describe('the ids of bundles that nobody here wrote', () => {
  const ids = bundles.flatMap(idsInFile);

  it('stay readable in the log, each of hundreds', () => {
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((id) => readableId(id, () => 'digest:x') !== id)).toEqual([]);
  });
});
else it('are not tried: they are not here', () => expect(bundles).toBeNull());
