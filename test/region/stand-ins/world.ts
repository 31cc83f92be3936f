import type { World } from '../../../apps/region/src/launch/world.js';
import type { Environment, Program } from '../../../apps/region/src/parts/part.js';
import * as simulatedSource from '../../../apps/region/src/simulated-sources/program.js';
import * as app from './app.js';

const entry = (path: string): URL => new URL(path, import.meta.url);
const good: Program = { entry: entry('./app-main.js'), start: app.start };
const failing: Program = { entry: entry('./failing-app-main.js'), start: () => Promise.reject(new Error('KEYS_FOLDER: this setting is wrong')) };

const failIf = (isSo: boolean, words: string): void => {
  if (isSo) throw new Error(words);
};

/** The launcher's surroundings, with stand-ins for the apps and for the demonstration. */
export function standInWorld(environment: Environment, say: (line: string) => void, complain: (line: string) => void): World {
  const trouble = environment['STAND_IN'];
  return {
    environment,
    apps: { gateway: good, consent: good, relay: trouble === 'app-fails' ? failing : good },
    simulatedSource: { entry: entry('../../../apps/region/src/simulated-sources/main.js'), start: simulatedSource.start },
    demonstration: {
      async seed(_region, now) {
        failIf(trouble === 'seed-fails', 'the simulated ais did not take the material of Erik');
        return [{ name: 'Erik', bsn: '999955317', about: `made up on ${now.toISOString()}` }];
      },
      async walkThrough(_region, readyFile, print) {
        print(`the walk-through of ${readyFile}`);
        failIf(trouble === 'walk-through-fails', 'stap 2 (schakel overview) is geweigerd, niet gelukt.');
      },
    },
    migrate: async () => undefined,
    say,
    complain,
    progress: () => undefined,
  };
}
