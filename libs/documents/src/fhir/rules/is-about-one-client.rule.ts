import { isJsonObject } from '#libs/fhir';
import { readBsn } from '#libs/identity';
import type { Problem } from '#libs/kernel';
import { bsnOutOfPlace, isBsnIdentifier } from '../bsn-out-of-place.js';
import { walk, type Element } from '../walk.js';
import type { DocumentRule, Draft } from './draft.js';

const subject = 'Bundle.entry[0].resource.subject';

/** One person, by BSN, in identifiers and nowhere else. */
export const isAboutOneClient: DocumentRule = (draft) => {
  const stated = bsnIdentifiers(draft);
  const wrong = stated.filter(({ value }) => readBsn(numberIn(value)) === null);
  if (wrong.length > 0) return wrong.map(({ path }) => ({ text: 'this is not a BSN: it fails the 11-proef', expression: path }));
  const people = new Set(stated.map(({ value }) => readBsn(numberIn(value))));
  if (people.size === 0) return [{ text: 'the document names no client: a BSN is expected', expression: subject }];
  if (people.size > 1 || patients(draft) > 1) return [{ text: 'the document names more than one client', expression: 'Bundle.entry' }];
  return [...subjectIsTheClient(draft), ...bsnOutOfPlace(draft.bundle, 'Bundle', [...people][0] ?? '')];
};

/** The BSNs of a document whose persons were judged. */
export const bsnIn = (draft: Draft): string | undefined => bsnIdentifiers(draft).map(({ value }) => numberIn(value)).find((text) => readBsn(text) !== null);

const numberIn = (identifier: unknown): string => String(isJsonObject(identifier) ? identifier['value'] : '');
const bsnIdentifiers = ({ bundle }: Draft): Element[] => [...walk(bundle, 'Bundle')].filter(({ value }) => isBsnIdentifier(value));
const patients = ({ entries }: Draft): number => entries.filter(({ resource }) => resource['resourceType'] === 'Patient').length;

function subjectIsTheClient({ composition, links }: Draft): Problem[] {
  const { reference, identifier } = isJsonObject(composition['subject']) ? composition['subject'] : {};
  const patient = typeof reference === 'string' ? links.entryFor(reference)?.resource : undefined;
  const identifiers = patient?.['resourceType'] === 'Patient' ? patient['identifier'] : [identifier];
  return Array.isArray(identifiers) && identifiers.some(isBsnIdentifier) ? [] : [{ text: 'the subject is the client: a Patient in the document, or a BSN', expression: subject }];
}
