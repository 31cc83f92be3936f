import type { JsonObject } from '#libs/fhir';
import { codingsIn, objectIn, objectsIn, textIn } from '../reading/read.js';
import { amountInWords, decimal, unitInWords } from './amount-in-words.js';

const expressible = ['frequency', 'frequencyMax', 'period', 'periodUnit', 'timeOfDay', 'boundsDuration'];
/** Whatever else an instruction says has no words here. */
const partsWithWords = ['id', 'sequence', 'timing', 'asNeededBoolean', 'asNeededCodeableConcept', 'additionalInstruction', 'route', 'doseAndRate'];
const partsOfTiming = ['id', 'repeat'];
/** Of UCUM, and as they are written. */
const unitNames: Readonly<Record<string, string>> = { d: 'dag', wk: 'week', h: 'uur', mo: 'maand', dag: 'dag', week: 'week', uur: 'uur', maand: 'maand' };

/** "2 maal per dag 1 stuk, oraal". null as soon as one part has no words here: half a dose is worse than none. */
export function composedDose(instructions: readonly JsonObject[]): string | null {
  if (instructions.length === 0) return null;
  const steps = [...Map.groupBy(instructions, ({ sequence }) => sequence ?? null).values()].map((parts) => parts.map(textOfOne));
  return steps.flat().includes(null) ? null : steps.map((parts) => parts.join(' en ')).join(', dan ');
}

const holdsMoreThan = (value: unknown, names: readonly string[]): boolean => Object.keys(objectIn(value) ?? {}).some((name) => !names.includes(name));

function textOfOne(instruction: JsonObject): string | null {
  if (holdsMoreThan(instruction, partsWithWords) || holdsMoreThan(instruction['timing'], partsOfTiming)) return null;
  const repeat = objectIn(objectIn(instruction['timing'])?.['repeat']);
  const [timing, duration] = [timingText(repeat), durationText(objectIn(repeat?.['boundsDuration']))];
  const amount = amountText(objectsIn(instruction['doseAndRate']));
  if (timing === null || duration === null || amount === null || (timing === '' && amount === '')) return null;
  const route = instruction['route'] === undefined ? '' : nameOf(instruction['route']);
  const additions = [...objectsIn(instruction['additionalInstruction']).map(nameOf), route];
  if (additions.some((addition) => addition === null)) return null;
  const when = [timing, asNeededText(instruction), amount].filter(Boolean).join(' ');
  return [duration, when, ...additions].filter(Boolean).join(', ');
}

function timingText(repeat: JsonObject | null): string | null {
  if (!repeat) return '';
  if (holdsMoreThan(repeat, expressible)) return null;
  const { frequency, frequencyMax, period, periodUnit, timeOfDay } = repeat;
  const times = Array.isArray(timeOfDay) ? `om ${timeOfDay.map((time) => String(time).slice(0, 5)).join(' en ')}` : '';
  const unit = unitNames[String(periodUnit)];
  if (typeof frequency !== 'number' || typeof period !== 'number' || !unit) return frequency === undefined && times ? times : null;
  const often = typeof frequencyMax === 'number' ? `${decimal(frequency)} à ${decimal(frequencyMax)}` : decimal(frequency);
  return [`${often} maal per ${period === 1 ? unit : `${decimal(period)} ${unitInWords(period, unit)}`}`, times].filter(Boolean).join(' ');
}

/** A duration without a number says nothing; some send it so. */
function durationText(duration: JsonObject | null): string | null {
  if (!duration || duration['value'] === undefined) return '';
  const { value, code, unit, comparator } = duration;
  const name = unitNames[String(code ?? unit)];
  return typeof value === 'number' && name && comparator === undefined ? `gedurende ${amountInWords(value, name)}` : null;
}

function amountText(doses: readonly JsonObject[]): string | null {
  if (doses.length === 0) return '';
  const [dose] = doses;
  if (doses.length > 1 || !dose || dose['rateRange'] || dose['rateQuantity'] || dose['rateRatio']) return null;
  const range = objectIn(dose['doseRange']);
  if (range) return rangeText(quantityIn(range['low']), quantityIn(range['high']));
  const quantity = quantityIn(dose['doseQuantity']);
  return quantity && amountInWords(quantity.value, quantity.unit);
}

type Quantity = { readonly value: number; readonly unit: string };

const rangeText = (low: Quantity | null, high: Quantity | null): string | null =>
  low && high && low.unit === high.unit ? `${decimal(low.value)} à ${amountInWords(high.value, high.unit)}` : null;

function quantityIn(value: unknown): Quantity | null {
  const quantity = objectIn(value);
  const unit = textIn(quantity?.['unit']);
  return quantity && unit && typeof quantity['value'] === 'number' && quantity['comparator'] === undefined ? { value: quantity['value'], unit } : null;
}

function asNeededText(instruction: JsonObject): string {
  if (instruction['asNeededBoolean'] === true) return 'zo nodig';
  const reason = instruction['asNeededCodeableConcept'];
  if (reason === undefined) return '';
  const name = nameOf(reason);
  return name ? `zo nodig (${name})` : 'zo nodig';
}

const nameOf = (concept: unknown): string | null =>
  textIn(objectIn(concept)?.['text']) ?? codingsIn(concept).map(({ display }) => textIn(display)).find((display) => display !== null) ?? null;
