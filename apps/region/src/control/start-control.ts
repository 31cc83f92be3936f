import { createServer, type IncomingMessage, type Server } from 'node:http';

import type { TestClock } from '../clock/test-clock.js';
import { answerControl, type ControlAnswer } from './answer-control.js';

const mostBytes = 10_000;

/** The region's own port: whether it is ready, and the clock of a demonstration that can be moved. */
export async function startControl(port: number, isReady: () => boolean, clock: TestClock | null): Promise<Server> {
  const server = createServer((request, response) => {
    void answered(request, isReady, clock).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(port, '127.0.0.1', listening);
  });
  return server;
}

async function answered(request: IncomingMessage, isReady: () => boolean, clock: TestClock | null): Promise<ControlAnswer> {
  try {
    return answerControl({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: await bodyOf(request) }, isReady, clock);
  } catch {
    return { status: 400, body: { error: 'not understood' } };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) {
    if (text.length < mostBytes) text += part;
  }
  return text;
}
