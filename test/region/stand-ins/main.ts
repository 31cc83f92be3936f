import { endOnSignals } from '../../../apps/region/src/launch/end-on-signals.js';
import { Ending } from '../../../apps/region/src/launch/ending.js';
import { runRegion } from '../../../apps/region/src/launch/run-region.js';
import { standInWorld } from './world.js';

/** The launcher as it is, in surroundings of stand-ins. */
const writeTo = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
const world = standInWorld(process.env, writeTo(process.stdout), writeTo(process.stderr));
const ending = new Ending();
endOnSignals(ending, world);
process.exit(await runRegion(process.argv.slice(2), world, ending));
