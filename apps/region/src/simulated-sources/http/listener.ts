import type { IncomingMessage, RequestListener } from 'node:http';

import { Breakage } from '../breaking/breakage.js';
import type { Search } from '../search/search.js';
import { outcomeAnswer, Refusal, type Answer } from './answer.js';
import { answerControl } from './control-routes.js';
import { answerFhir, type Source } from './fhir-routes.js';
import { write } from './write.js';

type Unbroken = Source & { readonly search: Search };
type Place = { readonly path: string; readonly query: URLSearchParams };

/** Three surfaces: FHIR for those who ask, control for those who steer, health for those who watch. Only the first breaks. */
export function listenerFor(source: Unbroken, breakage = new Breakage()): RequestListener {
  return (request, response) => {
    const place = placeOf(request.url ?? '/');
    void answerOrOutcome({ ...source, breakage }, request, place).then((answer) =>
      isUnder(place.path, '/fhir') ? breakage.send(answer, response) : write(response, answer),
    );
  };
}

function placeOf(url: string): Place {
  const [path = '/', ...query] = url.split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}

const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

async function answerOrOutcome(source: Unbroken & { breakage: Breakage }, request: IncomingMessage, place: Place): Promise<Answer> {
  try {
    return await answerAt(source, request, place);
  } catch (error) {
    return outcomeAnswer(error instanceof Refusal ? error : new Refusal(500, 'exception', (error as Error).message));
  }
}

async function answerAt(source: Unbroken & { breakage: Breakage }, request: IncomingMessage, { path, query }: Place): Promise<Answer> {
  if (isUnder(path, '/fhir')) return answerFhir({ ...source, search: source.breakage.searching(source.search) }, request, path.slice('/fhir'.length), query);
  if (isUnder(path, '/control')) return answerControl(source, request, path.slice('/control'.length), query);
  if (path === '/health/ready' || path === '/health/live') return { status: 200, body: { status: path.slice('/health/'.length), name: source.id } };
  throw new Refusal(404, 'not-found', 'there is nothing here');
}
