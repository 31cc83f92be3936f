import type { Clock } from '#libs/kernel';
import { errors } from 'oidc-provider';

const longestLifeSeconds = 300;
export const clockSkewSeconds = 5;

/** Header parameters that name or bring a key of their own, or change what is signed. */
const foreignKeys = ['jwk', 'jku', 'x5c', 'x5u', 'crit', 'b64'];
const types = [undefined, 'JWT', 'client-authentication+jwt'];

/** Runs after the signature was checked: for us alone, of a known type, and for five minutes at most. */
export function assertionIsAcceptable(clock: Clock, claims: Record<string, unknown>, header: Record<string, unknown>): void {
  const problem = problemWith(clock, claims, header);
  if (problem) throw new errors.InvalidClientAuth(problem);
}

function problemWith(clock: Clock, { exp, aud, jti }: Record<string, unknown>, header: Record<string, unknown>): string | null {
  if (foreignKeys.some((name) => name in header)) return 'the header brings a key';
  if (!types.some((type) => type === header['typ'])) return 'the type is another';
  if (Array.isArray(aud) && aud.length !== 1) return 'it is for others too';
  if (typeof jti !== 'string' || jti.length > 255) return 'the id is not a short text';
  if (Number(exp) - clock.now().getTime() / 1_000 > longestLifeSeconds + clockSkewSeconds) return 'it lives longer than five minutes';
  return null;
}
