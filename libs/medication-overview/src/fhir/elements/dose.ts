import type { JsonObject } from '#libs/fhir';
import type { Dose } from '../../domain/blocks/building-block.js';
import { extensionOf, objectsIn, textIn, valueOf } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
import { composedDose } from './composed-dose.js';

/** The text a clinician reads, as the source gave it; else composed from the parts, and marked so. */
export function doseIn(resource: JsonObject): Dose {
  const rendered = valueOf(resource, extensions.renderedDose, (extension) => textIn(extension['valueString']));
  if (rendered !== null) return { text: rendered, composed: false };
  const instructions = objectsIn(resource['dosageInstruction'] ?? resource['dosage']).toSorted(bySequence);
  const texts = instructions.map(({ text }) => textIn(text));
  if (texts.length > 0 && texts.every((text) => text !== null)) return { text: texts.join(', '), composed: false };
  const text = extensionOf(resource, extensions.cyclicalSchedule, 'modifierExtension') ? null : composedDose(instructions);
  return { text, composed: text !== null };
}

const bySequence = (one: JsonObject, other: JsonObject): number => numberOr(one['sequence'], 0) - numberOr(other['sequence'], 0);
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
