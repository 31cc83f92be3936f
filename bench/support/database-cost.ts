import { readdirSync, readFileSync } from 'node:fs';
import { cpuMsOf } from './cpu.js';

/** Watches the processes of one PostgreSQL in /proc. */
export class DatabaseWatch {
  constructor(private readonly postmaster: number) {}

  /** Time of its processes so far; connections stay open here, so that none ends meanwhile. */
  cpuMs(): number {
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === this.postmaster);
    return children.reduce((sum, pid) => sum + (cpuMsOf(Number(pid)) || 0), cpuMsOf(this.postmaster));
  }
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]);
  } catch {
    return 0;
  }
}
