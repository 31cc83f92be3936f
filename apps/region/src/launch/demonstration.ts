import { findPackageJSON } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { demonstrationClients, howToGoOn, seed, walkThrough } from '../demonstration/index.js';
import type { Region } from '../region-file.js';
import { schakelAt } from './schakel-at.js';
import type { Demonstration } from './world.js';

/** The demonstration as the launcher uses it. */
export const demonstration: Demonstration = {
  async seed(region, now) {
    const dataFolder = dirname(region.keys);
    await seed({ ...region, keysFolder: region.keys, dataFolder, database: nameOfDatabase(region), now });
    return demonstrationClients(now).map(({ name, bsn, about }) => ({ name, bsn, about }));
  },

  async walkThrough({ clients, endpoints }, readyFile, print) {
    const { fhir, consent, openapi } = endpoints;
    const bsn = clients[0]?.bsn ?? '';
    try {
      await walkThrough({ run: schakelAt(readyFile), print, bsn, examples: examplesFolder(), readyFile });
    } finally {
      howToGoOn({ fhir, consent, openapi, readyFile }, bsn).forEach(print);
    }
  },
};

/** Our own database is the same one also on another port; no password is written down. */
function nameOfDatabase({ database, processes }: Region): string {
  const { host, pathname } = new URL(database);
  return processes.some(({ name }) => name === 'postgres') ? 'embedded' : `${host}${pathname}`;
}

/** As it is called from where the region was started, so that its commands can be repeated there. */
const examplesFolder = (): string => relative(process.cwd(), join(dirname(findPackageJSON('..', import.meta.url) ?? '.'), 'examples'));
