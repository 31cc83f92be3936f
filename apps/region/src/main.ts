import { Ending } from './launch/ending.js';
import { runRegion } from './launch/run-region.js';
import { theWorld } from './launch/the-world.js';
import { endOnSignals } from './launch/end-on-signals.js';

const world = theWorld();
const ending = new Ending();
endOnSignals(ending, world);
process.exit(await runRegion(process.argv.slice(2), world, ending));
