import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { CannotStart } from '../cannot-start.js';

/** Others may pass through it, not look around: as root, PostgreSQL runs as somebody else and must reach its part. */
const passThrough = 0o711;

export function makeDataFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) {
    throw new CannotStart(`${folder} is a file, not a folder: remove it, or put the data elsewhere with --data FOLDER.`);
  }
  mkdirSync(dirname(folder), { recursive: true });
  if (!found) mkdirSync(folder, { mode: passThrough });
}
