import type { IncomingMessage } from 'node:http';

import type { Breakage } from '../breaking/breakage.js';
import { orderIn } from '../breaking/order.js';
import { loadFile } from '../load/load-file.js';
import type { RecordStore } from '../store/record-store.js';
import { Refusal, type Answer } from './answer.js';
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
    case '/clear-client':
      return done({ cleared: source.store.removeClient(bsnIn(query)) });
    case '/break':
      return done(source.breakage.breakSo(orderIn(await readBody(request, 1_000))));
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

function bsnIn(query: URLSearchParams): string {
  const bsn = query.get('bsn') ?? '';
  if (!/^\d{9}$/.test(bsn)) throw new Refusal(400, 'invalid', 'a BSN has nine digits');
  return bsn;
}
