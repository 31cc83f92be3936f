import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const master = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** A key ring on disk with one version, as a region starts. */
export function aRingFile(folder: string): string {
  const path = join(folder, 'key-ring.json');
  writeFileSync(path, JSON.stringify({ current: 1, keys: { 1: master(1) } }), { mode: 0o600 });
  return path;
}
