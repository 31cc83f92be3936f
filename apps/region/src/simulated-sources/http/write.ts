import type { ServerResponse } from 'node:http';

import type { Answer } from './answer.js';

export function write(response: ServerResponse, { status, body, contentType = 'application/json; charset=utf-8', location }: Answer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(location !== undefined && { location }),
  });
  response.end(text);
}
