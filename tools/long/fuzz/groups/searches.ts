import { questions, requestOf, type QuestionName } from '../asking/questions.js';
import type { Chance } from '../requests/chance.js';
import type { Group, HostileMeans } from '../requests/hostile-request.js';
import { post } from '../requests/malformed-request.js';

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const form = 'application/x-www-form-urlencoded';
const about = ({ bsn }: HostileMeans): string => `patient.identifier=${encodeURIComponent(`${bsnSystem}|${bsn}`)}`;

const surfaces = ({ tokens }: HostileMeans) =>
  [
    ['/fhir/AuditEvent/_search', 'gateway', tokens.client, ['date', '_count']],
    ['/fhir/DocumentReference/_search', 'gateway', tokens.huisarts, ['type']],
    ['/fhir/Task/_search', 'gateway', tokens.huisarts, ['status', 'owner:identifier', 'requester:identifier']],
    ['/fhir/Consent/_search', 'consent', tokens.client, ['patient.identifier']],
  ] as const;

const many = ({ below, oneOf, letters }: Chance, means: HostileMeans): string => {
  const value = oneOf([means.bsn, encodeURIComponent(`${bsnSystem}|${means.bsn}`), letters(4, 'abcdef'), '%2C', '']);
  return oneOf([',', '%2C', '%2c']).concat(value).repeat(1_000 + below(20_000)).slice(1, 600_000);
};

export const orValues: Group = {
  name: 'thousands of OR values',
  next: (chance, means) => {
    const [path, target, token, parameters] = chance.oneOf(surfaces(means));
    const name = chance.oneOf([...parameters, 'patient.identifier']);
    const body = name === 'patient.identifier' ? `${name}=${many(chance, means)}` : `${about(means)}&${name}=${many(chance, means)}`;
    return { what: `${path}: ${name}`, target, request: post(path, token, body, [['Content-Type', form]]) };
  },
};

/** Long texts that make a careless expression try every way to read them. */
const slow: Readonly<Record<string, (length: number) => string>> = {
  'a year': (length) => `2024-${'0'.repeat(length)}x`,
  'a fraction': (length) => `2024-01-01T00:00:00.${'1'.repeat(length)}!`,
  'spaces': (length) => `${' '.repeat(length)}x`,
  'letters and dots': (length) => `${'a.'.repeat(length / 2)}!`,
  'pairs': (length) => `${'-:'.repeat(length / 2)}!`,
  'pluses': (length) => `ge${'+'.repeat(length)}0`,
  'bars': (length) => '|'.repeat(length),
  'nines': (length) => `${'9'.repeat(length)}x`,
};

const slowHeaders = ['Accept', 'If-Match', 'Content-Type', 'Authorization', 'Prefer', 'Cookie', 'Accept-Language', 'Forwarded'] as const;
const roomInHeaders = 8_000;
const roomInForms = 400_000;

function inAHeader(chance: Chance, means: HostileMeans, text: string) {
  const name = chance.oneOf(slowHeaders);
  const question = chance.oneOf<QuestionName>(['overview', 'card']);
  const request = requestOf(question, means);
  const value = name === 'Authorization' ? `Bearer ${text}` : name === 'Content-Type' ? `application/fhir+json; ${text}` : text;
  const headers = [...request.headers.filter(([other]) => other !== name || name === 'Accept'), [name, value] as const].filter(([other, stated]) => other !== 'Accept' || stated !== value || question === 'card');
  return { what: `${question}: ${name}`, target: 'gateway' as const, request: { ...request, headers }, ends: name === 'Authorization' ? ('refused' as const) : ('either' as const), question };
}

export const slowExpressions: Group = {
  name: 'texts that are slow to read',
  next: (chance, means) => {
    const how = chance.oneOf(Object.keys(slow));
    if (chance.next() < 0.4) return inAHeader(chance, means, (slow[how]?.(roomInHeaders) ?? '').trim());
    const text = slow[how]?.(1_000 + chance.below(roomInForms)) ?? '';
    if (chance.next() < 0.3) return { what: `a moment: ${how}`, target: 'gateway', request: requestOf('overview', means, questions.overview.body({ ...means, moment: text })) };
    const [path, target, token] = chance.oneOf(surfaces(means));
    const name = path.includes('AuditEvent') ? chance.oneOf(['date', '_count', 'patient.identifier']) : 'patient.identifier';
    const body = name === 'patient.identifier' ? `${name}=${encodeURIComponent(text)}` : `${about(means)}&${name}=${encodeURIComponent(text)}`;
    return { what: `${path} ${name}: ${how}`, target, request: post(path, token, body, [['Content-Type', form]]) };
  },
};
