import { spawnSync } from 'node:child_process';

import type { Account } from './account.js';

/** Asked of the system itself: may this account run that program, or write in that folder? */
export const mayRun = (account: Account | null, program: string): boolean => asked(account, '-x', program);
export const mayWrite = (account: Account | null, folder: string): boolean => asked(account, '-w', folder);

const asked = (account: Account | null, question: string, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${question} "$1"`, 'sh', path], { ...account, stdio: 'ignore', cwd: '/' }).status === 0;
