import { signed, type Claims } from '../forging/forge.js';
import type { Chance } from '../requests/chance.js';
import type { Group, Hostile, HostileMeans } from '../requests/hostile-request.js';
import { asAccess, asTokenRequest, either } from './token-requests.js';

const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const claimsOf = (token: string): Claims => JSON.parse(Buffer.from(parts(token)[1], 'base64url').toString('utf8')) as Claims;

async function unsignedOrSecret(what: string, chance: Chance, means: HostileMeans, header: Claims, secret: string | null): Promise<Hostile> {
  if (chance.next() < 0.5) return asAccess(what, means, signed({ typ: 'at+jwt', ...header }, claimsOf(means.tokens.huisarts), secret));
  const right = new URLSearchParams(await means.forge.assertion({}));
  right.set('client_assertion', signed({ typ: 'JWT', ...header }, claimsOf(right.get('client_assertion') ?? ''), secret));
  return asTokenRequest(what, right.toString());
}

export const algorithmNone: Group = {
  name: 'algorithm none',
  next: (chance, means) => {
    const alg = chance.oneOf(['none', 'None', 'NONE', 'nOnE', '', 'null', 'none ']);
    return unsignedOrSecret(`alg ${alg}`, chance, means, { alg, ...(chance.next() < 0.5 ? { kid: 'x' } : {}) }, null);
  },
};

export const algorithmConfusion: Group = {
  name: 'algorithm confusion',
  next: (chance, means) => {
    const { forge } = means;
    if (chance.next() < 0.5) return unsignedOrSecret('HMAC with the public key', chance, means, { alg: chance.oneOf(['HS256', 'HS384', 'HS512']), kid: 'x' }, chance.oneOf([forge.publicPem, forge.publicPem.trim(), forge.publicPem.replace(/-----.*-----|\n/g, ''), 'secret']));
    const [alg, key] = chance.oneOf([['RS256', forge.strangers.rsa], ['RS384', forge.strangers.rsa], ['PS384', forge.strangers.rsa], ['ES256', forge.strangers.p256], ['ES384', forge.strangers.ec]] as const);
    return either(`${alg} of a stranger`, chance, means, { header: { alg }, key });
  },
};

const oddKids = ['../../../../dev/null', '/dev/null', "x' union select 'k' --", 'x; ls', '| sleep 10', '\u0000', '$(id)', '__proto__', 'constructor', '0', '../key-ring.json', 'file:///etc/passwd', '%2e%2e%2f', 'x'.repeat(3_000)];

export const kidInjection: Group = {
  name: 'kid injection',
  next: (chance, means) => {
    const kid: unknown = chance.oneOf([...oddKids, means.trap, ['x'], { toString: 'x' }, 1, chance.letters(40)]);
    return either(`kid ${JSON.stringify(kid).slice(0, 30)}`, chance, means, { header: { kid }, key: means.forge.strangers.ec });
  },
};

const publicJwk = ({ forge }: HostileMeans): Claims => forge.strangers.ec.export({ format: 'jwk' });

export const embeddedKey: Group = {
  name: 'a key in the token',
  next: (chance, means) => {
    const { d: _secret, ...jwk } = publicJwk(means);
    const header = chance.oneOf<Claims>([{ jwk }, { jwk, kid: undefined }, { jwk: { ...jwk, alg: 'ES384' }, kid: 'own' }, { x5c: ['MIIBIjANBg=='] }, { x5c: ['MIIBIjANBg=='], x5t: 'x' }, { jwk: { ...jwk, kty: 'oct', k: 'AAAA' } }, { jwk, crit: ['jwk'] }]);
    return either(Object.keys(header).join(), chance, means, { header, key: means.forge.strangers.ec });
  },
};

export const fetchedKey: Group = {
  name: 'an address of a key in the token',
  next: (chance, means) => {
    const address = `${means.trap}/${chance.oneOf(['jwks', '.well-known/jwks.json', `${chance.letters(10, 'abc')}?kid=x`, '..%2f'])}`;
    const header = chance.oneOf<Claims>([{ jku: address }, { x5u: address }, { jku: address, kid: 'own' }, { jku: address, x5u: address, crit: ['jku'] }, { jku: [address] }, { jku: address.replace('http', 'HTTP') }]);
    const claims = chance.oneOf<Claims>([{}, { iss: means.trap }, { jwks_uri: address }, { sub: means.trap }]);
    return either(Object.keys(header).join(), chance, means, { header, claims, ...(chance.next() < 0.7 ? { key: means.forge.strangers.ec } : { claims: { ...claims, aud: means.trap } }) });
  },
};
