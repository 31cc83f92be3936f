import type { IncomingHttpHeaders } from 'node:http';

import { afterDuration } from '../clock/duration.js';
import type { TestClock } from '../clock/test-clock.js';

export interface ControlAnswer {
  readonly status: number;
  readonly body: object;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const refused = (status: number, error: string): ControlAnswer => ({ status, body: { error } });

export function answerControl(asked: Asked, isReady: () => boolean, clock: TestClock | null): ControlAnswer {
  if (asked.path === '/health/live') return { status: 200, body: { status: 'live', name: 'region' } };
  if (asked.path === '/health/ready') return { status: isReady() ? 200 : 503, body: { status: isReady() ? 'ready' : 'not ready', name: 'region' } };
  if (asked.path !== '/control/clock') return refused(404, 'there is nothing here');

  if (!isFromThisMachine(asked)) return refused(403, 'control is for this machine only');
  if (clock === null) return refused(409, 'this region has no clock that can be moved: start it with --test-clock');
  return asked.method === 'POST' ? moved(asked.body, clock) : { status: 200, body: { now: clock.now().toISOString() } };
}

/** A page in a browser says where it comes from, or calls us by another name. */
const isFromThisMachine = ({ headers }: Asked): boolean => headers.origin === undefined && ownNames.test(headers.host ?? '');

/** `{"set": moment}` or `{"advance": ISO 8601 duration}`. */
function moved(body: string, clock: TestClock): ControlAnswer {
  const { set, advance } = JSON.parse(body) as { set?: unknown; advance?: unknown };
  const moment = typeof advance === 'string' ? afterDuration(clock.now(), advance) : momentIn(set);
  if (moment === null) return refused(400, 'give {"set": "2024-01-01T12:00+01:00"} or {"advance": "PT1H"}');
  return { status: 200, body: { now: clock.set(moment).toISOString() } };
}

function momentIn(text: unknown): Date | null {
  const date = new Date(typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? text : NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
