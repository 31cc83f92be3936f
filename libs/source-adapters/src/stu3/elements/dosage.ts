import { isJsonObject, type JsonObject } from '#libs/fhir';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { objectIn, present } from '../reading/read.js';

/** Dosage of R4, as far as STU3 can fill it. */
interface DosageR4 {
  readonly doseAndRate?: readonly JsonObject[];
  readonly [sameAsInStu3: string]: unknown;
}

const same = [
  'id', 'extension', 'sequence', 'text', 'additionalInstruction', 'patientInstruction', 'timing', 'asNeededBoolean', 'asNeededCodeableConcept', 'site', 'route', 'method',
  'maxDosePerPeriod', 'maxDosePerAdministration', 'maxDosePerLifetime',
];
const doses = ['doseQuantity', 'doseRange'];
const rates = ['rateRatio', 'rateRange', 'rateQuantity'];
const understood = [...same, ...doses, ...rates, 'doseAndRate'];

/** http://nictiz.nl/fhir/StructureDefinition/zib-InstructionsForUse: all of it, or the block cannot be read. */
export function dosageOf(instructions: unknown): DosageR4[] | undefined {
  if (instructions === undefined) return undefined;
  if (!Array.isArray(instructions) || !instructions.every(isJsonObject)) throw new NotCarriedOver('its dosage cannot be read');
  return instructions.map(dosage);
}

function dosage(instruction: JsonObject): DosageR4 {
  if (Object.keys(instruction).some((name) => !understood.includes(name.replace(/^_/, '')))) throw new NotCarriedOver('its dosage says more than can be carried over');
  const carried = Object.entries(instruction).filter(([name]) => same.includes(name.replace(/^_/, '')));
  oneOf(instruction, ['asNeededBoolean', 'asNeededCodeableConcept']);
  return { ...Object.fromEntries(carried), ...present({ doseAndRate: doseAndRateOf(instruction) }) };
}

/** Dose and rate stand beside the rest in STU3, and in a list of their own in R4. */
function doseAndRateOf(instruction: JsonObject): JsonObject[] | undefined {
  const names = [...oneOf(instruction, doses), ...oneOf(instruction, rates)];
  const listed = instruction['doseAndRate'];
  if (listed !== undefined && (names.length > 0 || !Array.isArray(listed) || !listed.every(isJsonObject))) throw new NotCarriedOver('its dose is said twice');
  if (!names.every((name) => isQuantified(instruction[name]))) throw new NotCarriedOver('its dose cannot be read');
  return names.length > 0 ? [Object.fromEntries(names.map((name) => [name, instruction[name]]))] : listed;
}

function oneOf(instruction: JsonObject, names: readonly string[]): string[] {
  const found = names.filter((name) => instruction[name] !== undefined);
  if (found.length > 1) throw new NotCarriedOver('its dosage says one thing in two ways');
  return found;
}

/** A Quantity, a Range of two or a Ratio of two: numbers, never text that looks like one. */
function isQuantified(value: unknown): boolean {
  const object = objectIn(value);
  if (!object) return false;
  const parts = ['low', 'high', 'numerator', 'denominator'].filter((name) => object[name] !== undefined);
  return parts.length > 0 ? parts.every((name) => typeof objectIn(object[name])?.['value'] === 'number') : typeof object['value'] === 'number';
}
