import type { JsonObject } from '#libs/fhir';
import type { Person } from '../../domain/source-report.js';
import { identifierIn, identifiersIn, objectIn, objectsIn, textIn } from './read.js';
import type { ResourceIndex } from './resource-index.js';
import { systems } from './systems.js';

/** `null`: somebody else's records came along, or records of which nobody says whose they are. */
export function personWithBsn(index: ResourceIndex, subjects: readonly JsonObject[], bsn: string): Person | 'nothing-sent' | null {
  const patients = index.entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Patient');
  const isTheirs = (resource: JsonObject): boolean => bsnsIn(resource).length > 0 && bsnsIn(resource).every((value) => isSame(value, bsn));
  if (!patients.every(isTheirs) || !agree(patients)) return null;
  if (!subjects.every((resource) => isAbout(resource, index, bsn))) return null;
  return patients[0] ? personIn(patients[0]) : 'nothing-sent';
}

function isAbout(resource: JsonObject, index: ResourceIndex, bsn: string): boolean {
  const subject = resource['subject'];
  const named = identifierIn(objectIn(subject)?.['identifier']);
  if (named?.system === systems.bsn) return isSame(named.value, bsn);
  return index.resolve(subject, resource)?.['resourceType'] === 'Patient';
}

/** One BSN on two people is a mistake that nobody here can mend. */
const agree = (patients: readonly JsonObject[]): boolean => new Set(patients.map(({ birthDate }) => birthDate).filter(Boolean)).size <= 1;

const bsnsIn = (patient: JsonObject): string[] => identifiersIn(patient['identifier']).filter(({ system }) => system === systems.bsn).map(({ value }) => value);

const isSame = (one: string, other: string): boolean => one.padStart(9, '0') === other.padStart(9, '0');

function personIn(patient: JsonObject): Person {
  const names = objectsIn(patient['name']);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  return { name: name ? nameText(name) : null, birthDate: textIn(patient['birthDate']), gender: textIn(patient['gender']) };
}

function nameText(name: JsonObject): string | null {
  const given = Array.isArray(name['given']) ? name['given'].flatMap((part: unknown) => textIn(part) ?? []) : [];
  return textIn(name['text']) ?? textIn([...given, textIn(name['family'])].filter(Boolean).join(' '));
}
