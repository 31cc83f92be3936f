import type { Chance } from '../chance.js';
import { post, type Family, type Means } from '../malformed-request.js';

const form = 'application/x-www-form-urlencoded';
const client = ({ bsn }: Means): string => `patient.identifier=${encodeURIComponent(`http://fhir.nl/fhir/NamingSystem/bsn|${bsn}`)}`;

/** Each makes a form that no search may take. */
const mistakes: Readonly<Record<string, (means: Means, chance: Chance) => string>> = {
  'nothing': () => '',
  'no client': () => '_count=10',
  'the client twice': (means) => `${client(means)}&${client(means)}`,
  'a BSN alone': ({ bsn }) => `patient.identifier=${bsn}`,
  'another system': ({ bsn }) => `patient.identifier=urn:x%7C${bsn}`,
  'a parameter that is not listed': (means, { oneOf }) => `${client(means)}&${oneOf(['_sort=date', '_include=*', '_revinclude=*', '_has:Group:member:_id=1', '_filter=x', '_summary=count', '_elements=id', 'subject=Patient/1', '_total=accurate', 'name:contains=a', '_format=xml'])}`,
  'ten thousand values': (means) => `${client(means)}${',x'.repeat(10_000)}`,
  'only ampersands': () => '&'.repeat(5_000),
  'percent signs': () => 'patient.identifier=%%%',
  'letters': (_means, { letters }) => letters(200),
  'a modifier': (means) => client(means).replace('=', ':not='),
  'a prototype': (means) => `${client(means)}&__proto__=1&constructor=2`,
};

const dates = ['yesterday', 'ge', '2024-99', 'ne2024-01-01', '2024-01-01T10', `ge${'9'.repeat(500)}`, "2024'--", 'ap2024'];

export const searches: Family = (chance, means) => {
  const what = chance.oneOf(Object.keys(mistakes));
  const [path, target, token] = chance.oneOf([
    ['/fhir/AuditEvent/_search', 'gateway', means.tokens.client],
    ['/fhir/DocumentReference/_search', 'gateway', means.tokens.huisarts],
    ['/fhir/Consent/_search', 'consent', means.tokens.client],
  ] as const);
  return { what: `${path}: ${what}`, target, request: post(path, token, mistakes[what]?.(means, chance) ?? '', [['Content-Type', form]]) };
};

export const logSearches: Family = ({ oneOf }, means) => {
  const more = oneOf([...dates.map((date) => `date=${encodeURIComponent(date)}`), '_count=0', '_count=-1', '_count=many', '_count=1e9', '_count=99999']);
  return { what: `AuditEvent: ${more.slice(0, 40)}`, target: 'gateway', request: post('/fhir/AuditEvent/_search', means.tokens.client, `${client(means)}&${more}`, [['Content-Type', form]]) };
};
