import { readFileSync } from 'node:fs';

/** Clock ticks a second that Linux reports in /proc, on every architecture Node runs on. */
const ticksPerSecond = 100;

/** User and system time of a process so far; NaN where there is no /proc. */
export function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000;
  } catch {
    return Number.NaN;
  }
}
