import { createHmac } from 'node:crypto';
import type { Chance } from '../chance.js';
import type { Family } from '../malformed-request.js';
import type { RawRequest } from '../raw-http.js';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (token: string): [string, string, string] => token.split('.') as [string, string, string];

/** Each makes Authorization headers that open nothing. */
const mistakes: Readonly<Record<string, (token: string, chance: Chance) => readonly string[]>> = {
  'no token': () => [],
  'the token twice': (token) => [`Bearer ${token}`, `Bearer ${token}`],
  'a good token after a bad one': (token) => ['Bearer x.y.z', `Bearer ${token}`],
  'another scheme': (token, { oneOf }) => [`${oneOf(['Basic', 'DPoP', 'MAC', 'bearerer'])} ${token}`],
  'only the scheme': () => ['Bearer'],
  'letters': (_token, { letters }) => [`Bearer ${letters(60, 'abcdef0123456789.')}`],
  'algorithm none': (token) => [`Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${partsOf(token)[1]}.`],
  'no signature': (token) => [`Bearer ${partsOf(token).slice(0, 2).join('.')}.`],
  'another signature': (token, { below }) => [`Bearer ${changed(token, token.length - 1 - below(60))}`],
  'other claims under the same signature': (token, { below }) => [`Bearer ${changed(token, partsOf(token)[0].length + 5 + below(100))}`],
  'signed by a shared secret': (token) => [`Bearer ${bySecret(token)}`],
  'a key of its own in the header': (token) => [`Bearer ${part({ alg: 'ES384', typ: 'at+jwt', jwk: { kty: 'EC', crv: 'P-384', x: 'AA', y: 'AA' } })}.${partsOf(token)[1]}.${partsOf(token)[2]}`],
  'twenty thousand letters': (_token, { letters }) => [`Bearer ${letters(9_000, 'abcdef')}.${letters(100, 'abc')}.${letters(100, 'abc')}`],
  'an encrypted token': (token) => [`Bearer ${token}.a.b`],
};

export const accessTokens: Family = (chance, { tokens, bsn }) => {
  const what = chance.oneOf(Object.keys(mistakes));
  const values = mistakes[what]?.(tokens.huisarts, chance) ?? [];
  const [method, path, target, body] = chance.oneOf([
    ['POST', '/fhir/$medication-overview', 'gateway', `{"resourceType":"Parameters","parameter":[{"name":"patient","valueIdentifier":{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"${bsn}"}}]}`],
    ['GET', '/fhir/Bundle/3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11', 'gateway', ''],
    ['GET', '/fhir/Consent/3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11', 'consent', ''],
  ] as const);
  const headers: RawRequest['headers'] = [...(body === '' ? [] : ([['Content-Type', 'application/fhir+json']] as const)), ...values.map((value) => ['Authorization', value] as const)];
  return { what: `${method} ${path}: ${what}`, target, request: { method, path, headers, body } };
};

/** Another letter in place of one: in base64url that is always another byte, but for the last letter of a part. */
function changed(token: string, at: number): string {
  const place = token[at] === '.' || token[at + 1] === '.' || at === token.length - 1 ? at - 2 : at;
  return `${token.slice(0, place)}${token[place] === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
}

function bySecret(token: string): string {
  const signed = `${part({ alg: 'HS384', typ: 'at+jwt' })}.${partsOf(token)[1]}`;
  return `${signed}.${createHmac('sha384', 'secret').update(signed).digest('base64url')}`;
}
