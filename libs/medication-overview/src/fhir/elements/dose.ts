import type { JsonObject } from '#libs/fhir';
import type { Dose } from '../../domain/blocks/dose.js';
import { extensionOf, NotReadable, objectsIn, textIn, valueOf } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
import { composedDose } from './composed-dose.js';
import { intakeIn } from './intake.js';
import { scheduleIn } from './schedule.js';

/** In characters: a dose is shown whole or not at all. */
const longestText = 1_000;

/** What is to be taken; under a cyclical schedule nothing is reckoned, for part of the days it is not taken. */
export function doseIn(resource: JsonObject): Dose {
  const instructions = objectsIn(resource['dosageInstruction'] ?? resource['dosage']).toSorted(bySequence);
  const isCyclical = extensionOf(resource, extensions.cyclicalSchedule, 'modifierExtension') !== null;
  const said = doseTextIn(resource, instructions, isCyclical);
  if (said.text !== null && said.text.length > longestText) throw new NotReadable('its dose is too long');
  return { ...said, schedule: isCyclical ? null : scheduleIn(instructions), intake: intakeIn(instructions) };
}

/** The text a clinician reads, as the source gave it; else composed from the parts, and marked so. */
function doseTextIn(resource: JsonObject, instructions: readonly JsonObject[], isCyclical: boolean): Pick<Dose, 'text' | 'composed'> {
  const rendered = valueOf(resource, extensions.renderedDose, (extension) => textIn(extension['valueString']));
  if (rendered !== null) return { text: rendered, composed: false };
  const texts = instructions.map(({ text }) => textIn(text));
  if (texts.length > 0 && texts.every((text) => text !== null)) return { text: texts.join(', '), composed: false };
  const text = isCyclical ? null : composedDose(instructions);
  return { text, composed: text !== null };
}

const bySequence = (one: JsonObject, other: JsonObject): number => numberOr(one['sequence'], 0) - numberOr(other['sequence'], 0);
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
