import type { Chance } from '../chance.js';
import type { Family } from '../malformed-request.js';

const form = 'application/x-www-form-urlencoded';

/** Each makes of a token request that is right one that must not be granted. */
const mistakes: Readonly<Record<string, (right: URLSearchParams, chance: Chance) => string>> = {
  'nothing': () => '',
  'JSON': (right) => JSON.stringify(Object.fromEntries(right)),
  'another grant': (right, { oneOf }) => with_(right, { grant_type: oneOf(['password', 'authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code', 'x']) }),
  'no grant': (right) => without(right, 'grant_type'),
  'no assertion': (right) => without(right, 'client_assertion'),
  'another assertion type': (right) => with_(right, { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }),
  'a secret': (right) => without(right, 'client_assertion', 'client_assertion_type').concat('&client_id=his-stadspoort&client_secret=secret'),
  'no scope': (right) => without(right, 'scope'),
  'a scope of nobody': (right, { oneOf }) => with_(right, { scope: oneOf(['openid', 'system/*.*', 'user/Patient.rs', 'system/Patient.cruds', 'offline_access']) }),
  'an assertion twice': (right) => `${right.toString()}&client_assertion=${right.get('client_assertion')}`,
  'letters for an assertion': (right, { letters }) => with_(right, { client_assertion: letters(100) }),
  'an assertion cut off': (right, { below }) => with_(right, { client_assertion: (right.get('client_assertion') ?? '').slice(0, 10 + below(100)) }),
  'an assertion of algorithm none': (right) => with_(right, { client_assertion: unsigned(right.get('client_assertion') ?? '') }),
  'another audience': (right) => with_(right, { resource: 'https://elsewhere.test' }),
  'another client': (right) => with_(right, { client_id: 'epd-ggz-brug' }),
  'a million letters': (right) => with_(right, { scope: 'x'.repeat(1_000_000) }),
};

export const tokenRequests: Family = async (chance, { assertion }) => {
  const what = chance.oneOf(Object.keys(mistakes));
  const right = await assertion();
  const body = mistakes[what]?.(right, chance) ?? '';
  const contentType = what === 'JSON' ? 'application/json' : form;
  return { what: `token: ${what}`, target: 'token', request: { method: 'POST', path: '/oauth/token', headers: [['Content-Type', contentType]], body } };
};

export const tokenMethods: Family = ({ oneOf }) => {
  const [method, path] = oneOf([['GET', '/oauth/token'], ['PUT', '/oauth/token'], ['DELETE', '/oauth/token'], ['GET', '/oauth/auth'], ['POST', '/oauth/reg'], ['GET', '/oauth/token/..%2f..'], ['POST', '/oauth/introspection']] as const);
  return { what: `${method} ${path}`, target: 'token', request: { method, path, headers: [['Content-Type', form]], body: '' } };
};

function with_(right: URLSearchParams, change: Readonly<Record<string, string>>): string {
  const form = new URLSearchParams(right);
  for (const [name, value] of Object.entries(change)) form.set(name, value);
  return form.toString();
}

function without(right: URLSearchParams, ...names: string[]): string {
  const form = new URLSearchParams(right);
  names.forEach((name) => form.delete(name));
  return form.toString();
}

const unsigned = (jwt: string): string => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${jwt.split('.')[1]}.`;
