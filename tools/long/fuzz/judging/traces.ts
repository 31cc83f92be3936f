import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../running/stage.js';
import { wrongIn } from './secrets.js';
import { violation, type Violation } from './violation.js';

/** An unknown key may make a gateway ask for keys once in so long. */
const cooldownMs = 30_000;

/** What is left behind outside the answers: calls, logs. */
export function traces({ region, trap, keys }: Stage, bsns: readonly string[], ranMs: number): Violation[] {
  const folder = join(region.folder, 'logs');
  const logged = readdirSync(folder).flatMap((name) => wrongIn(readFileSync(join(folder, name), 'utf8'), bsns).map((line) => violation('in-the-log', `${name}: ${line}`)));
  const calls = trap.calls() > 0 ? [violation('called-out', `${trap.calls()} calls to an address that only a request or a record named`)] : [];
  const mostFetches = 3 + ranMs / cooldownMs;
  return [...logged, ...calls, ...(keys.fetched() > mostFetches ? [violation('called-out', `keys were fetched ${keys.fetched()} times`)] : [])];
}
