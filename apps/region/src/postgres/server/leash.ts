import { spawn } from 'node:child_process';

import type { Account } from '../binaries/account.js';

/**
 * When this process is killed outright it can stop nothing any more. A shell that waits for the other
 * end of its input to close then stops the server. It is let go without a word once the server has ended.
 */
export function leash(pid: number, account: Account | null): () => void {
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => shell.kill('SIGKILL');
}
