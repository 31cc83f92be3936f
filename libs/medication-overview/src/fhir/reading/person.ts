import type { JsonObject } from '#libs/fhir';
import type { Person } from '../../domain/source-report.js';
import { personNameIn } from '../elements/person-name.js';
import { identifiersIn, objectIn, objectsIn, textIn, type Identifier } from './read.js';
import type { ResourceIndex } from './resource-index.js';
import { systems } from './systems.js';

/** `null`: somebody else's records came along, or records of which nobody says whose they are. */
export function personWithBsn(index: ResourceIndex, subjects: readonly JsonObject[], bsn: string): Person | 'nothing-sent' | null {
  const patients = index.entries.map(({ resource }) => resource).filter(isPatient);
  const contained = index.entries.flatMap(({ resource }) => objectsIn(resource['contained'])).filter(isPatient);
  const isTheirs = (resource: JsonObject): boolean => bsnsIn(resource).length > 0 && bsnsIn(resource).every((value) => isSame(value, bsn));
  const all = [...patients, ...contained];
  if (!all.every(isTheirs) || !agree(all)) return null;
  if (!subjects.every((resource) => isAbout(resource, index, bsn))) return null;
  return patients[0] ? personIn(patients[0]) : 'nothing-sent';
}

/** Every Patient that came along is the client: what is left to see is that the subject is one, by each of its names. */
function isAbout(resource: JsonObject, index: ResourceIndex, bsn: string): boolean {
  const subject = resource['resourceType'] === 'AllergyIntolerance' ? resource['patient'] : resource['subject'];
  const [named] = bsnIdentifiers([objectIn(subject)?.['identifier']]);
  const referred = index.resolve(subject, resource);
  if (named && !isSame(named.value, bsn)) return false;
  return referred ? isPatient(referred) : named !== undefined;
}

const isPatient = ({ resourceType }: JsonObject): boolean => resourceType === 'Patient';

/** One BSN on two people is a mistake that nobody here can mend. */
const agree = (patients: readonly JsonObject[]): boolean => new Set(patients.map(({ birthDate }) => birthDate).filter(Boolean)).size <= 1;

/** An identifier of once tells nothing of who somebody is now. */
const bsnIdentifiers = (identifiers: unknown): Identifier[] =>
  identifiersIn(objectsIn(identifiers).filter(({ use }) => use !== 'old')).filter(({ system }) => system === systems.bsn);

const bsnsIn = (patient: JsonObject): string[] => bsnIdentifiers(patient['identifier']).map(({ value }) => value);

const isSame = (one: string, other: string): boolean => one.padStart(9, '0') === other.padStart(9, '0');

const personIn = (patient: JsonObject): Person => ({ name: personNameIn(patient), birthDate: textIn(patient['birthDate']), gender: textIn(patient['gender']) });
