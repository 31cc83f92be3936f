import type { ServerResponse } from 'node:http';
import { setTimeout as waiting } from 'node:timers/promises';

import type { Answer } from '../../http/answer.js';
import { write } from '../../http/write.js';
import type { Broken } from '../way.js';

/** The right answer, later; at once when it is mended meanwhile, and not at all to who no longer waits. */
export async function sendLate(answer: Answer, response: ServerResponse, { lateMs, mended }: Broken): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await waiting(lateMs, undefined, { signal: AbortSignal.any([mended, gone.signal]) }).catch(() => undefined);
  if (!response.destroyed) write(response, answer);
}
