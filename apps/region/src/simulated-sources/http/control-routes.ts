import type { IncomingMessage } from 'node:http';

import { loadFile } from '../load/load-file.js';
import type { RecordStore } from '../store/record-store.js';
import { Refusal, type Answer } from './answer.js';
import type { Breakage } from './breakage.js';
import { readBody } from './read-body.js';

export interface Controlled {
  readonly store: RecordStore;
  readonly breakage: Breakage;
}

const mostFileBytes = 64_000_000;
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** For whoever steers the simulation on this machine; a page in a browser is kept out. */
export async function answerControl(source: Controlled, request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
  mustBeFromHere(request);
  if (request.method !== 'POST') throw new Refusal(405, 'not-supported', 'control is by POST');

  switch (path) {
    case '/load':
      return done(loadFile(await readBody(request, mostFileBytes), query.get('bsn'), source.store));
    case '/clear':
      source.store.clear();
      return done({ cleared: true });
    case '/break':
      source.breakage.breakSo(howIn(await readBody(request, 1_000)));
      return done({ state: 'down' });
    case '/mend':
      source.breakage.mend();
      return done({ state: 'up' });
    default:
      throw new Refusal(404, 'not-found', 'there is no such control');
  }
}

const done = (body: object): Answer => ({ status: 200, body });

function mustBeFromHere({ headers }: IncomingMessage): void {
  if (headers.origin !== undefined || !ownNames.test(headers.host ?? '')) throw new Refusal(403, 'forbidden', 'control is for this machine only');
}

function howIn(body: string): unknown {
  try {
    return (JSON.parse(body) as { how?: unknown } | null)?.how;
  } catch {
    throw new Refusal(400, 'invalid', 'not JSON');
  }
}
