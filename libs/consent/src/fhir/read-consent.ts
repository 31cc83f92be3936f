import { endOf, startOf, systems, type JsonObject } from '#libs/fhir';
import { isCategory, isPurpose, isSensitivity } from '#libs/kernel';
import type { NewProvision } from '../domain/consent-record.js';
import type { Who } from '../domain/provision.js';
import { codeAt, listAt, objectAt, onlyThese, refused, textAt } from './allowed.js';
import { readActors } from './read-actor.js';

export const alsoInEmergencyUrl = 'https://regioschakel.nl/fhir/StructureDefinition/also-in-emergency';
const consentDocument = '59284-0';

const consentElements = ['resourceType', 'id', 'meta', 'status', 'scope', 'category', 'patient', 'dateTime', 'performer', 'organization', 'sourceReference', 'policy', 'provision'];
const provisionElements = ['type', 'period', 'actor', 'purpose', 'class', 'securityLabel', 'extension'];

export interface ReadConsent {
  readonly status: 'active' | 'inactive';
  readonly bsn: string;
  readonly provision: NewProvision;
}

/** IHE PCF basic Consent, element by element. Whatever else it holds is refused, never skipped. */
export function readConsent(resource: JsonObject): ReadConsent {
  onlyThese(resource, consentElements, 'Consent');
  const status = resource['status'];
  if (status !== 'active' && status !== 'inactive') throw refused('Consent.status', 'the status is active or inactive');
  expectCoding(objectAt(resource['scope'], 'Consent.scope'), systems.consentScope, 'patient-privacy', 'Consent.scope');
  const [category] = listAt(resource['category'], 'Consent.category');
  expectCoding(objectAt(category, 'Consent.category[0]'), systems.loinc, consentDocument, 'Consent.category[0]');
  if (!startOf(resource['dateTime'], 'Consent.dateTime')) throw refused('Consent.dateTime', 'Consent.dateTime is required');
  const bsn = bsnOf(resource['patient']);
  const provision = readProvision(objectAt(resource['provision'], 'Consent.provision'));
  if (isNamed(provision.who, bsn)) throw refused('Consent.provision.actor', 'a receiver is never named by the BSN of the client');
  return { status, bsn, provision };
}

function readProvision(provision: JsonObject): NewProvision {
  const at = 'Consent.provision';
  onlyThese(provision, provisionElements, at);
  const type = provision['type'];
  if (type !== 'permit' && type !== 'deny') throw refused(`${at}.type`, 'a provision permits or denies');
  const period = readPeriod(provision['period'], `${at}.period`);
  return {
    kind: type === 'permit' ? 'grant' : 'objection',
    ...readActors(provision['actor'], `${at}.actor`),
    purposes: codes(provision['purpose'], systems.actReason, isPurpose, `${at}.purpose`),
    categories: codes(provision['class'], systems.category, isCategory, `${at}.class`),
    sensitivities: codes(provision['securityLabel'], systems.sensitivity, isSensitivity, `${at}.securityLabel`),
    ...period,
    alsoInEmergency: readAlsoInEmergency(provision['extension'], type === 'deny'),
  };
}

function isNamed(who: Who, bsn: string): boolean {
  const name = who.kind === 'person' ? who.person : who.kind === 'team' ? who.team : '';
  return name.replace(/\D/g, '').padStart(9, '0') === bsn.padStart(9, '0') && name !== '';
}

function readPeriod(value: unknown, at: string): Pick<NewProvision, 'from' | 'until'> {
  if (value === undefined) return { from: null, until: null };
  const period = objectAt(value, at);
  onlyThese(period, ['start', 'end'], at);
  const from = startOf(period['start'], `${at}.start`);
  const until = endOf(period['end'], `${at}.end`);
  if (from && until && until.getTime() <= from.getTime()) throw refused(at, 'the period ends before it starts');
  return { from, until };
}

function codes<Code extends string>(value: unknown, system: string, isCode: (code: unknown) => code is Code, at: string): Code[] | null {
  const list = listAt(value, at).map((coding, index) => codeAt(coding, system, isCode, `${at}[${index}]`));
  return list.length > 0 ? [...new Set(list)] : null;
}

function readAlsoInEmergency(value: unknown, isObjection: boolean): boolean {
  const [extension, ...others] = listAt(value, 'Consent.provision.extension');
  if (extension === undefined) return false;
  const { url, valueBoolean } = objectAt(extension, 'Consent.provision.extension[0]');
  if (others.length > 0 || url !== alsoInEmergencyUrl || typeof valueBoolean !== 'boolean') throw refused('Consent.provision.extension', 'an extension of the provision is not understood here');
  if (valueBoolean && !isObjection) throw refused('Consent.provision.extension', '“also in an emergency” belongs to an objection');
  return valueBoolean;
}

function bsnOf(patient: unknown): string {
  const identifier = objectAt(objectAt(patient, 'Consent.patient')['identifier'], 'Consent.patient.identifier');
  if (identifier['system'] !== systems.bsn) throw refused('Consent.patient.identifier.system', 'the client is named by BSN');
  return textAt(identifier['value'], 'Consent.patient.identifier.value');
}

function expectCoding(concept: JsonObject, system: string, code: string, at: string): void {
  const isThere = listAt(concept['coding'], `${at}.coding`).some((coding) => {
    const { system: itsSystem, code: itsCode } = objectAt(coding, `${at}.coding`);
    return itsSystem === system && itsCode === code;
  });
  if (!isThere) throw refused(at, `${at} must be ${code} of ${system}`);
}
