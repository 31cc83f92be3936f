import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export default async function stopPostgres(): Promise<void> {
  const { servingPostgres } = globalThis as { servingPostgres?: ChildProcess };
  if (!servingPostgres || servingPostgres.exitCode !== null) return;
  servingPostgres.stdin?.end();
  await once(servingPostgres, 'exit');
}
