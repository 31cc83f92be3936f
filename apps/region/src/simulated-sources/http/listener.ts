import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { outcomeAnswer, Refusal, type Answer } from './answer.js';
import { Breakage } from './breakage.js';
import { answerControl } from './control-routes.js';
import { answerFhir, type Source } from './fhir-routes.js';

type Place = { readonly path: string; readonly query: URLSearchParams };

/** Three surfaces: FHIR for those who ask, control for those who steer, health for those who watch. */
export function listenerFor(source: Source, breakage = new Breakage()): RequestListener {
  return (request, response) => {
    const place = placeOf(request.url ?? '/');
    if (breakage.isDown && isUnder(place.path, '/fhir')) {
      request.socket.destroy();
      return;
    }
    void answerOrOutcome({ ...source, breakage }, request, place).then((answer) => write(response, answer));
  };
}

function placeOf(url: string): Place {
  const [path = '/', ...query] = url.split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}

const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

async function answerOrOutcome(source: Source & { breakage: Breakage }, request: IncomingMessage, place: Place): Promise<Answer> {
  try {
    return await answerAt(source, request, place);
  } catch (error) {
    return outcomeAnswer(error instanceof Refusal ? error : new Refusal(500, 'exception', (error as Error).message));
  }
}

async function answerAt(source: Source & { breakage: Breakage }, request: IncomingMessage, { path, query }: Place): Promise<Answer> {
  if (isUnder(path, '/fhir')) return answerFhir(source, request, path.slice('/fhir'.length), query);
  if (isUnder(path, '/control')) return answerControl(source, request, path.slice('/control'.length), query);
  if (path === '/health/ready' || path === '/health/live') return { status: 200, body: { status: path.slice('/health/'.length), name: source.id } };
  throw new Refusal(404, 'not-found', 'there is nothing here');
}

function write(response: ServerResponse, { status, body, contentType = 'application/json; charset=utf-8' }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' });
  response.end(text);
}
