import type { Chance } from '../chance.js';
import { post, type Family, type Means } from '../malformed-request.js';

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const operations = ['/fhir/$medication-overview', '/fhir/$crisis-card', '/fhir/$register-client', '/fhir/Consent/$withdraw-all'] as const;

const patient = (identifier: unknown): object => ({ name: 'patient', valueIdentifier: identifier });
const body = (...parameter: unknown[]): object => ({ resourceType: 'Parameters', parameter });

/** Each makes Parameters that no operation may take. */
const mistakes: Readonly<Record<string, (means: Means, chance: Chance) => unknown>> = {
  'no patient': () => body(),
  'no parameter at all': () => ({ resourceType: 'Parameters' }),
  'the patient twice': ({ bsn }) => body(patient({ system: bsnSystem, value: bsn }), patient({ system: bsnSystem, value: bsn })),
  'a patient by another system': ({ bsn }) => body(patient({ system: 'urn:oid:2.16.840.1.113883.2.4.6.3.9', value: bsn })),
  'a patient without a system': ({ bsn }) => body(patient({ value: bsn })),
  'a BSN with dots': ({ bsn }) => body(patient({ system: bsnSystem, value: `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}` })),
  'a BSN that fails the 11-proef': ({ bsn }, { below }) => body(patient({ system: bsnSystem, value: `${bsn.slice(0, 8)}${(Number(bsn[8]) + 1 + below(9)) % 10}` })),
  'a BSN as a number': ({ bsn }) => body(patient({ system: bsnSystem, value: Number(bsn) })),
  'a BSN in a list': ({ bsn }) => body(patient({ system: bsnSystem, value: [bsn] })),
  'a BSN with something after it': ({ bsn }, { letters }) => body(patient({ system: bsnSystem, value: `${bsn} ${letters(5)}` })),
  'the patient as a text': ({ bsn }) => body({ name: 'patient', valueString: bsn }),
  'the patient as a reference': ({ bsn }) => body({ name: 'patient', valueReference: { reference: `Patient/${bsn}` } }),
  'a parameter that nobody knows': ({ bsn }, { letters }) => body(patient({ system: bsnSystem, value: bsn }), { name: `x${letters(8)}`, valueBoolean: true }),
  'a way to switch redaction off': ({ bsn }) => body(patient({ system: bsnSystem, value: bsn }), { name: 'unfiltered', valueBoolean: true }),
  'parameters that are no list': ({ bsn }) => ({ resourceType: 'Parameters', parameter: patient({ system: bsnSystem, value: bsn }) }),
  'a null among the parameters': ({ bsn }) => body(patient({ system: bsnSystem, value: bsn }), null),
  'another resource': ({ bsn }) => ({ ...body(patient({ system: bsnSystem, value: bsn })), resourceType: 'Patient' }),
  'a resource type that is a list': () => ({ resourceType: ['Parameters'], parameter: [] }),
  'only a text': (_means, { letters }) => letters(20),
};

const momentMistakes = ['yesterday', '2024-13-01', '2024-02-30T10:00:00Z', '2024-01-01T25:00:00Z', '', 20_240_101, null, ['2024-01-01'], '2024-01-01T10:00:00+99:00', '0'.repeat(5_000)];

export const parameters: Family = (chance, means) => {
  const what = chance.oneOf(Object.keys(mistakes));
  const path = chance.oneOf(operations);
  const target = path.startsWith('/fhir/Consent') ? 'consent' : 'gateway';
  return { what: `${path}: ${what}`, target, request: post(path, tokenFor(path, means), JSON.stringify(mistakes[what]?.(means, chance))) };
};

export const moments: Family = ({ oneOf }, means) => {
  const moment = oneOf(momentMistakes);
  const text = JSON.stringify(body(patient({ system: bsnSystem, value: means.bsn }), { name: 'moment', valueDateTime: moment }));
  return { what: `a moment that is none: ${String(moment).slice(0, 30)}`, target: 'gateway', request: post('/fhir/$medication-overview', means.tokens.huisarts, text) };
};

const tokenFor = (path: (typeof operations)[number], { tokens }: Means): string => {
  if (path === '/fhir/$register-client') return tokens.operator;
  return path === '/fhir/Consent/$withdraw-all' ? tokens.client : tokens.huisarts;
};
