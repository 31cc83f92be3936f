import type { Ending } from '../launch/ending.js';
import { startAsChild } from './as-child.js';
import { startInThisProcess } from './in-this-process.js';
import type { Part, RunningPart } from './part.js';
import { untilReady } from './until-ready.js';

export interface Starting {
  readonly asChildren: boolean;
  readonly ending: Ending;
  readonly report: (line: string) => void;
}

const stopsWithinMs = 4_500;

/** All at once, and back when each is ready. One that ends by itself later is reported; the others go on. */
export async function startParts(parts: readonly Part[], { asChildren, ending, report }: Starting): Promise<RunningPart[]> {
  const running: RunningPart[] = [];
  ending.afterwards(() => Promise.allSettled(running.map((part) => part.stop())), stopsWithinMs);

  const results = await Promise.allSettled(
    parts.map(async (part) => {
      const started = await (asChildren ? startAsChild(part) : startInThisProcess(part));
      running.push(started);
      await untilReady(part, started, ending.signal);
      reportWhenGone(started, part.log, ending, report);
      return started;
    }),
  );
  return results.map(valueOf);
}

function valueOf<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

export function reportWhenGone(part: Omit<RunningPart, 'stop'>, log: string, ending: Ending, report: (line: string) => void): void {
  void part.ended?.then((how) => {
    if (!ending.hasBegun()) report(`${part.name} (process ${part.pid}) has ended: ${how}. It is not started again, the others go on; see ${log}.`);
  });
}
