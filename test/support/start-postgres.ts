import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Jest loads this file as CommonJS, and none of ours beside it: the server runs in a process of its own. */
export default async function startPostgres(_global: unknown, { rootDir }: { rootDir: string }): Promise<void> {
  const support = join(rootDir, 'test', 'support');
  const serving = spawn(process.execPath, ['--import', join(support, 'typescript.mjs'), join(support, 'serve-postgres.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  process.env['TEST_DATABASE_URL'] = await firstLineOf(serving);
  (globalThis as { servingPostgres?: ChildProcess }).servingPostgres = serving;
}

async function firstLineOf(serving: ChildProcess): Promise<string> {
  const lines = createInterface({ input: serving.stdout! });
  const [line] = (await Promise.race([once(lines, 'line'), once(serving, 'exit').then(() => [''])])) as [string];
  if (!line) throw new Error('The PostgreSQL for tests did not start: see the line above.');
  return line;
}
