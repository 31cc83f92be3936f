import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again, two seconds at most; the last look is the answer. */
export async function until<Value>(look: () => Value, isThere: (value: Value) => boolean): Promise<Value> {
  for (let round = 0; round < 100; round += 1) {
    if (isThere(look())) break;
    await pause(20);
  }
  return look();
}
