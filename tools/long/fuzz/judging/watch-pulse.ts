import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { violation, type Violation } from './violation.js';

export interface Pulse {
  longestMs(): number;
  stop(): Promise<Violation[]>;
}

export interface Watched {
  readonly name: string;
  readonly origin: string;
  readonly pid: number;
}

const everyMs = 100;
const longestMs = 1_000;
/** Whoever computes nothing and answers nothing for so long stands still as well. */
const longestSilenceMs = 5_000;
const msPerTick = 10;

/** Asks each process whether it lives, and how much it computed before it said so: on a busy machine waiting alone proves nothing. */
export function watchPulse(processes: readonly Watched[], during: () => string): Pulse {
  let [isOver, longest] = [false, 0];
  const found: Violation[] = [];
  const watch = async (one: Watched): Promise<void> => {
    for (; !isOver; await sleep(everyMs)) {
      const what = during();
      const { waitedMs, computedMs } = await pulseOf(one);
      const stoodStillMs = Math.min(waitedMs, computedMs);
      longest = Math.max(longest, stoodStillMs);
      if (stoodStillMs > longestMs || waitedMs > longestSilenceMs) found.push(violation('stood-still', `${one.name} computed ${computedMs} ms before it answered after ${Math.round(waitedMs)} ms, during ${what}`));
    }
  };
  const watching = Promise.all(processes.map(watch));
  return {
    longestMs: () => Math.round(longest),
    stop: async () => {
      isOver = true;
      await watching;
      return found;
    },
  };
}

async function pulseOf({ origin, pid }: Watched): Promise<{ waitedMs: number; computedMs: number }> {
  const [since, computed] = [performance.now(), computedMs(pid)];
  await fetch(`${origin}/health/live`, { signal: AbortSignal.timeout(20_000) }).then((answer) => answer.arrayBuffer(), () => undefined);
  return { waitedMs: performance.now() - since, computedMs: computedMs(pid) - computed };
}

/** User time so far of the thread that the event loop runs on, proc(5) field 14. Linux only, as this harness is. */
function computedMs(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
  return Number(afterName.split(' ')[11]) * msPerTick;
}
