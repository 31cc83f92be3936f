import { setTimeout as sleep } from 'node:timers/promises';

import { CannotStart } from '../cannot-start.js';
import { readTextIfThere } from '../disk/read-text.js';
import type { Part, RunningPart } from './part.js';

const readyWithinMs = 40_000;
const everyMs = 50;

/** Until its /health/ready answers 200; a child that ends before says why in its last line. */
export async function untilReady(part: Part, { ended }: RunningPart, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  const gone = ended?.then((how) => new CannotStart(`${part.name} does not start: ${lastLineOf(part.log) ?? how}`));

  while (!(await isReady(part.port))) {
    signal.throwIfAborted();
    if (performance.now() > deadline) throw new CannotStart(`${part.name} did not get ready on port ${part.port} in time: see ${part.log}.`);
    const trouble = await Promise.race([...(gone ? [gone] : []), sleep(everyMs)]);
    if (trouble) throw trouble;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000), redirect: 'error' });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** Its last words; of an error that nobody caught, the error and not what Node puts below it. */
function lastLineOf(file: string): string | undefined {
  const lines = (readTextIfThere(file) ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /^\w*Error\b.*: /.test(line)) ?? lines.at(-1);
}
