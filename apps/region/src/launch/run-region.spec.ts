import { join } from 'node:path';
import { Ending } from './ending.js';
import { runRegion } from './run-region.js';
import type { World } from './world.js';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';

const quiet = { environment: {}, complain: () => undefined, say: () => undefined, progress: () => undefined } as unknown as World;
const argv = (): string[] => ['--no-demo', '--port-base', '65000', '--data', join(scratchFolder('run-region'), 'data')];

describe('the exit code of the region', () => {
  it('is 0 when it was asked to end', async () => {
    const ending = new Ending();
    ending.begin();

    expect(await runRegion(argv(), quiet, ending)).toBe(0);
  });

  it('is 1 when it ends by an error, though ending began', async () => {
    const ending = new Ending();
    ending.fail();

    expect(await runRegion(argv(), quiet, ending)).toBe(1);
  });
});
