import { requestOf } from '../asking/questions.js';
import type { Change, Claims } from '../forging/forge.js';
import type { Group } from '../requests/hostile-request.js';
import { asAccess, asTokenRequest, either } from './token-requests.js';

const seconds = (): number => Math.floor(Date.now() / 1_000);

export const wrongAudience: Group = {
  name: 'another audience or type',
  next: (chance, means) => {
    const audience = chance.oneOf<unknown>(['https://elsewhere.example', means.trap, [], {}, null, 1, '', ['https://elsewhere.example'], chance.letters(30)]);
    const typ = chance.oneOf(['logout+jwt', 'JOSE', 'at+jwt+x', 'dpop+jwt', 'id_token', '../at+jwt']);
    const change: Change = chance.next() < 0.6 ? { claims: { aud: audience } } : { header: { typ } };
    return either(JSON.stringify(change).slice(0, 50), chance, means, change);
  },
};

/** By more than the tolerance of five seconds, in the ways that a clock or a forger may be wrong. */
export const skew: Group = {
  name: 'times that are not now',
  next: (chance, means) => {
    const [now, far] = [seconds(), 20 + chance.below(100_000)];
    const claims = chance.oneOf<Claims>([
      { exp: now - far, iat: now - far - 100 }, { exp: undefined }, { exp: 'tomorrow' }, { exp: String(now + 100) }, { exp: null },
      { nbf: now + far }, { nbf: 'now' }, { exp: -1 }, { exp: 0 }, { exp: [now + 100] }, { exp: false }, { iat: 'x' },
    ]);
    return either(JSON.stringify(claims).slice(0, 50), chance, means, { claims });
  },
};

/** Once at one gateway is enough: later at the other, or many at the same moment. */
export const replay: Group = {
  name: 'an assertion used again, at two gateways',
  next: async (chance, means) => asTokenRequest('again', await means.forge.assertion(chance.next() < 0.5 ? {} : { claims: { jti: chance.letters(60, 'abcdef0123456789') } }), { ends: 'one-answer', times: 2 + chance.below(6) }),
};

/** What is signed with a key that is no longer published, or never was, at a gateway whose keys come from outside. */
export const staleKeys: Group = {
  name: 'keys that are no longer published',
  needsOtherKeys: true,
  next: (chance, means) => {
    const change = chance.oneOf<Change>([{ header: { kid: 'withdrawn' } }, { header: { kid: 'published' } }, { header: { kid: undefined } }]);
    const key = chance.oneOf([means.forge.withdrawn, means.forge.strangers.ec]);
    const token = means.forge.outside({ ...change, key });
    return { ...asAccess('by a withdrawn key', means, token), at: 'outside-gateway' };
  },
};

export const unknownKeys: Group = {
  name: 'a storm of unknown keys',
  next: (chance, means) => ({ ...asAccess('of a key nobody knows', means, means.forge.outside({ header: { kid: chance.letters(20, 'abcdef') }, key: means.forge.strangers.ec })), at: 'outside-gateway', times: 1 + chance.below(5) }),
};

export const twoAuthorizations: Group = {
  name: 'two Authorization headers',
  next: (chance, means) => {
    const right = `Bearer ${means.tokens.huisarts}`;
    const values = chance.oneOf([[right, right], [right, 'Basic eDp5'], ['Basic eDp5', right], [right, ''], ['', right], [`${right}, ${right}`], [`Basic eDp5, ${right}`], [right, `Bearer ${means.tokens.client}`], [`${right} ${right}`]]);
    const request = requestOf(chance.oneOf(['overview', 'handovers'] as const), means);
    const names = chance.oneOf([['Authorization', 'Authorization'], ['authorization', 'AUTHORIZATION'], ['Authorization', 'authorization']]);
    return { what: `${values.length} of them`, target: 'gateway', request: { ...request, headers: [...request.headers.slice(0, -1), ...values.map((value, index) => [names[index] ?? 'Authorization', value] as const)] } };
  },
};
