import type { JsonObject } from '#libs/fhir';
import { shortened } from '../../domain/shortened.js';
import { objectsIn, textIn } from '../reading/read.js';

/** The official name of a Patient or Practitioner, as text; else its parts. */
export function personNameIn(person: JsonObject): string | null {
  const names = objectsIn(person['name']);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  if (!name) return null;
  const given = Array.isArray(name['given']) ? name['given'].flatMap((part: unknown) => textIn(part) ?? []) : [];
  const text = textIn(name['text']) ?? textIn([...given, textIn(name['family'])].filter(Boolean).join(' '));
  return text && shortened(text);
}
