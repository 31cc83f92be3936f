import type { Chance } from '../chance.js';
import type { Family, Means } from '../malformed-request.js';

const uuid = '3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11';

/** Each is a place where nothing may be. */
const ids: Readonly<Record<string, (chance: Chance, means: Means) => string>> = {
  'a step up': () => '..%2f..%2fetc%2fpasswd',
  'two dots': () => '%2e%2e',
  'a zero byte': () => `${uuid}%00`,
  'a percent sign alone': () => '%',
  'half a letter': () => '%e2%82',
  'SQL': () => "1'%20or%20'1'='1",
  'a thousand letters': ({ letters }) => letters(1_000, 'abcdef0123456789'),
  'ten thousand letters': ({ letters }) => letters(10_000, 'abcdef0123456789'),
  'a BSN': (_chance, { bsn }) => bsn,
  'a BSN with dots': (_chance, { bsn }) => `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`,
  'a number': ({ below }) => String(below(1_000_000)),
  'capitals': () => uuid.toUpperCase(),
  'braces': () => `%7B${uuid}%7D`,
  'another script': () => '%D9%A9%D9%A9%D9%A9',
  'a line break': () => '%0d%0aX-Injected:%20yes',
  'a version': () => `${uuid}/_history/1`,
  'letters': ({ letters }) => encodeURIComponent(letters(30)),
};

export const readsById: Family = (chance, means) => {
  const what = chance.oneOf(Object.keys(ids));
  const [type, target, token] = chance.oneOf([
    ['Bundle', 'gateway', means.tokens.huisarts],
    ['Task', 'gateway', means.tokens.huisarts],
    ['Consent', 'consent', means.tokens.client],
  ] as const);
  return { what: `GET ${type}: ${what}`, target, request: { method: 'GET', path: `/fhir/${type}/${ids[what]?.(chance, means) ?? ''}`, headers: [['Authorization', `Bearer ${token}`]], body: '' } };
};

/** Interactions that do not exist, with the BSN where it must never be. */
export const otherRoutes: Family = ({ oneOf, letters }, { bsn, tokens }) => {
  const [method, path] = oneOf([
    ['GET', `/fhir/Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C${bsn}`],
    ['GET', `/fhir/MedicationRequest?patient.identifier=${bsn}`],
    ['GET', `/fhir/Patient/${bsn}/$everything`],
    ['GET', `/fhir/$medication-overview?patient=${bsn}`],
    ['DELETE', '/fhir/Bundle/3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11'],
    ['PATCH', '/fhir/Task/3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11'],
    ['POST', '/fhir/$export'],
    ['POST', '/fhir/$graphql'],
    ['GET', `/fhir/${encodeURIComponent(letters(20))}`],
    ['GET', '/fhir/'],
    ['GET', '//fhir/metadata'],
    ['GET', '/fhir/../fhir/Bundle'],
    ['TRACE', '/fhir/metadata'],
    ['PROPFIND', '/fhir/metadata'],
    ['CONNECT', '/fhir/metadata'],
    ['GET', `/${bsn}`],
  ] as const);
  return { what: `${method} ${path.replaceAll(bsn, '<bsn>')}`, target: 'gateway', request: { method, path, headers: [['Authorization', `Bearer ${tokens.huisarts}`]], body: '' } };
};
