import { aboutSomebodyElse } from './answering/about-somebody-else.js';
import { failingHalfway } from './answering/failing-halfway.js';
import { inManyPages } from './answering/in-many-pages.js';
import { withANumber } from './answering/with-a-number.js';
import { hangUp, sendCutOff, sendElsewhere, sendLoginPage } from './sending/instead.js';
import { sendLate } from './sending/late.js';
import { sendHuge, sendWithoutEnd } from './sending/too-much.js';
import type { Way } from './way.js';

/** All ways in which a source can fail for those who ask it. The last four are for the harness of faults. */
const ways = {
  down: { send: hangUp },
  late: { send: sendLate },
  html: { send: sendLoginPage },
  garbage: { send: sendCutOff },
  'other-person': { searching: aboutSomebodyElse },
  endless: { send: sendWithoutEnd },
  huge: { send: sendHuge },
  pages: { searching: inManyPages },
  'failed-page': { searching: failingHalfway },
  redirect: { send: sendElsewhere },
  decimal: { searching: withANumber },
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof ways;

export const wayNames = Object.keys(ways) as readonly WayName[];
export const wayOf = (name: WayName): Way => ways[name];
export const isWay = (name: unknown): name is WayName => typeof name === 'string' && Object.hasOwn(ways, name);
