import type { IncomingMessage } from 'node:http';

import { Refusal } from './answer.js';

/** The whole body as text. What is too long is read to its end and thrown away: only then can the caller be told. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= mostBytes) parts.push(part);
  }
  if (bytes > mostBytes) throw new Refusal(413, 'too-long', `a body has at most ${mostBytes} bytes`);
  return Buffer.concat(parts).toString('utf8');
}
