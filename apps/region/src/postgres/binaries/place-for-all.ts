import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readableByAll = 0o755;
const writableByOthers = 0o022;

const places = ['/var/lib/regioschakel', '/opt/regioschakel', '/var/tmp/regioschakel'];

/** Made by root and written by nobody else, so that no one can put other programs in the way. */
export function placeForAll(): string {
  return places.find(isOurs) ?? newTemporaryPlace();
}

function isOurs(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, readableByAll);
    const { uid, mode } = lstatSync(folder);
    return uid === process.getuid?.() && (mode & writableByOthers) === 0;
  } catch {
    return false;
  }
}

function newTemporaryPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regioschakel-'));
  chmodSync(folder, readableByAll);
  return folder;
}

/** A strict umask at install time would leave the copy closed to other accounts. */
export function openToAll(folder: string): void {
  chmodSync(folder, readableByAll);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    if (!lstatSync(path).isSymbolicLink()) chmodSync(path, readableByAll);
  }
}
