import { join, resolve } from 'node:path';

import { readTextIfThere } from '../disk/read-text.js';
import { clearLeftOver } from './server/left-over.js';

/** Stops the server that a killed region left behind on this data folder, so that its port is free again. */
export async function clearLeftOverOf(dataFolder: string): Promise<void> {
  const remembered = readTextIfThere(join(dataFolder, 'postgres-location'))?.trim();
  if (remembered) await clearLeftOver(join(resolve(dataFolder, remembered), 'data'));
}
