import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export default async function stopRegion(): Promise<void> {
  const { testRegion } = globalThis as { testRegion?: { region: ChildProcess; data: string } };
  if (!testRegion) return;
  const { region, data } = testRegion;
  if (region.exitCode === null && region.signalCode === null) {
    region.kill('SIGTERM');
    await once(region, 'exit');
  }
  for (const folder of [postgresFolder(data), data]) rmSync(folder, { recursive: true, force: true });
}

/** As root the database lies where its own user can reach it. */
function postgresFolder(data: string): string {
  const pointer = join(data, 'postgres-location');
  return existsSync(pointer) ? resolve(data, readFileSync(pointer, 'utf8').trim()) : data;
}
