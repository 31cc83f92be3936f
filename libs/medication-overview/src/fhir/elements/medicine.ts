import type { JsonObject } from '#libs/fhir';
import type { Medicine } from '../../domain/blocks/building-block.js';
import { codeIn, codingsIn, NotReadable, objectIn, required, textIn } from '../reading/read.js';
import type { ResourceIndex } from '../reading/resource-index.js';
import { systems } from '../reading/systems.js';
import { refuseUnknownModifiers } from './known-modifiers.js';

/** In characters; that of ten ingredients is shorter. */
const longestName = 500;

/** By reference to a Medication (included or contained), or by code; a magistral product has only a name. */
export function medicineIn(resource: JsonObject, index: ResourceIndex): Medicine {
  const reference = objectIn(resource['medicationReference']);
  const medication = reference && index.resolve(reference, resource);
  if (medication) refuseUnknownModifiers(medication);
  const code = medication ? medication['code'] : resource['medicationCodeableConcept'];
  const text = required(nameIn(code) ?? textIn(reference?.['display']), 'it names no medicine');
  if (text.length > longestName) throw new NotReadable('the name of its medicine is too long');
  return {
    text,
    prk: codeIn(code, systems.prk),
    gpk: codeIn(code, systems.gpk),
    atc: codeIn(code, systems.atc),
  };
}

function nameIn(code: unknown): string | null {
  const displays = codingsIn(code).map(({ display }) => textIn(display));
  const name = textIn(objectIn(code)?.['text']) ?? displays.find((display) => display !== null);
  return name?.replace(/\s+/g, ' ') ?? null;
}
