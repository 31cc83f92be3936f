import { readdirSync, readFileSync } from 'node:fs';

/** Time that the threads of a process ran so far, as Linux's scheduler counts it; NaN where there is no /proc. */
export function cpuMsOf(pid: number): number {
  try {
    const ran = readdirSync(`/proc/${pid}/task`).map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]));
    return ran.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1_000_000;
  } catch {
    return Number.NaN;
  }
}
