import { setTimeout as sleep } from 'node:timers/promises';
import { request as ask } from 'undici';
import { bodyOf } from '../support/body-of.js';
import { listenAsProgram } from '../support/program.js';

export interface Replayed {
  /** Base of each simulated source, by its kind. */
  readonly simulators: Readonly<Record<string, string>>;
  /** How long each answer lets wait, under `/slow`, which holds the same sources. */
  readonly slowMs: number;
}

/** One request as the gateway made it. */
export interface SourceRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly contentType: string | null;
  readonly body: string;
}

interface Recorded {
  readonly request: SourceRequest;
  readonly bsn: string;
  readonly status: number;
  readonly answer: Buffer;
}

const recorded = new Map<string, Recorded>();
const ownerOfPage = new Map<string, string>();

/** Every source at once, under `/<kind>`: asks the simulated one the first time, and from then on sends the same bytes. */
await listenAsProgram<Replayed>(({ simulators, slowMs }) => (request, response) => {
  void (async () => {
    const isSlow = request.url?.startsWith('/slow/') ?? false;
    const path = isSlow ? (request.url ?? '').slice('/slow'.length) : (request.url ?? '/');
    if (path === '/recorded') return response.end(JSON.stringify(plans()));
    const asked: SourceRequest = { method: request.method === 'GET' ? 'GET' : 'POST', path, contentType: request.headers['content-type'] ?? null, body: await bodyOf(request) };
    const key = JSON.stringify([asked.method, path, asked.body]);
    const known = recorded.get(key) ?? (await record(asked, simulators, `http://${request.headers.host}`));
    recorded.set(key, known);
    if (isSlow) await sleep(slowMs);
    return response.writeHead(known.status, { 'content-type': 'application/fhir+json', 'content-length': known.answer.length }).end(known.answer);
  })();
});

async function record(asked: SourceRequest, simulators: Replayed['simulators'], ourOrigin: string): Promise<Recorded> {
  const [, kind = '', ...rest] = asked.path.split('/');
  const simulator = simulators[kind] ?? '';
  const { statusCode, body } = await ask(`${simulator}/${rest.join('/')}`, {
    method: asked.method,
    headers: { accept: 'application/fhir+json', ...(asked.contentType ? { 'content-type': asked.contentType } : {}) },
    ...(asked.method === 'POST' ? { body: asked.body } : {}),
  });
  const text = (await body.text()).replaceAll(simulator, `${ourOrigin}/${kind}`);
  const bsn = ownerOfPage.get(asked.path) ?? /\b\d{9}\b/.exec(decodeURIComponent(asked.body))?.[0] ?? '';
  for (const [, next] of text.matchAll(/"url":"(http[^"]*[?&]page=[^"]*)"/g)) if (next) ownerOfPage.set(new URL(next).pathname + new URL(next).search, bsn);
  return { request: asked, bsn, status: statusCode, answer: Buffer.from(text) };
}

/** What was asked about each client: the work that nobody can leave out. */
function plans(): Record<string, SourceRequest[]> {
  const found: Record<string, SourceRequest[]> = {};
  for (const { request, bsn } of recorded.values()) (found[bsn] ??= []).push(request);
  return found;
}
