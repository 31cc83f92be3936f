import { requestOf } from '../asking/questions.js';
import type { Change } from '../forging/forge.js';
import type { Chance } from '../requests/chance.js';
import type { Hostile, HostileMeans } from '../requests/hostile-request.js';

const form = 'application/x-www-form-urlencoded';

/** A question with this token; the one thing wrong with it is the token. */
export const asAccess = (what: string, means: HostileMeans, token: string): Hostile => {
  const request = requestOf('overview', means);
  return { what: `access token: ${what}`, target: 'gateway', request: { ...request, headers: [...request.headers.slice(0, -1), ['Authorization', `Bearer ${token}`]] } };
};
export const asTokenRequest = (what: string, body: string, more: Partial<Hostile> = {}): Hostile => ({
  what: `assertion: ${what}`, target: 'token', request: { method: 'POST', path: '/oauth/token', headers: [['Content-Type', form]], body }, ...more,
});

/** The same change to an access token or to an assertion. */
export async function either(what: string, chance: Chance, means: HostileMeans, change: Change): Promise<Hostile> {
  return chance.next() < 0.5 ? asAccess(what, means, means.forge.access(change)) : asTokenRequest(what, await means.forge.assertion(change));
}
