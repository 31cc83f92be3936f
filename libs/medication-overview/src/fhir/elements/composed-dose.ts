import type { JsonObject } from '#libs/fhir';
import { codingsIn, objectIn, objectsIn, textIn } from '../reading/read.js';

const expressible = ['frequency', 'frequencyMax', 'period', 'periodUnit', 'timeOfDay', 'boundsDuration', 'boundsPeriod', 'boundsRange'];
const unitNames: Readonly<Record<string, string>> = { d: 'dag', wk: 'week', h: 'uur', mo: 'maand' };
const pluralNames: Readonly<Record<string, string>> = { d: 'dagen', wk: 'weken', h: 'uur', mo: 'maanden' };

/** "2 maal per dag 1 stuk, oraal". null as soon as one part has no words here: half a dose is worse than none. */
export function composedDose(instructions: readonly JsonObject[]): string | null {
  if (instructions.length === 0) return null;
  const texts = instructions.map(textOfOne);
  return texts.every((text) => text !== null) ? texts.join(', dan ') : null;
}

function textOfOne(instruction: JsonObject): string | null {
  const timing = timingText(objectIn(objectIn(instruction['timing'])?.['repeat']));
  const amount = amountText(objectsIn(instruction['doseAndRate']));
  if (timing === null || amount === null || (timing === '' && amount === '')) return null;
  const route = instruction['route'] === undefined ? '' : nameOf(instruction['route']);
  const additions = [...objectsIn(instruction['additionalInstruction']).map(nameOf), route];
  if (additions.some((addition) => addition === null) || instruction['maxDosePerPeriod'] !== undefined) return null;
  const when = [timing, asNeededText(instruction), amount].filter(Boolean).join(' ');
  return [when, ...additions].filter(Boolean).join(', ');
}

function timingText(repeat: JsonObject | null): string | null {
  if (!repeat) return '';
  if (Object.keys(repeat).some((name) => !expressible.includes(name))) return null;
  const { frequency, frequencyMax, period, periodUnit, timeOfDay } = repeat;
  const times = Array.isArray(timeOfDay) ? `om ${timeOfDay.map((time) => String(time).slice(0, 5)).join(' en ')}` : '';
  const unit = typeof period === 'number' ? (period === 1 ? unitNames[String(periodUnit)] : pluralNames[String(periodUnit)]) : undefined;
  if (typeof frequency !== 'number' || !unit) return frequency === undefined && times ? times : null;
  const often = typeof frequencyMax === 'number' ? `${decimal(frequency)} à ${decimal(frequencyMax)}` : decimal(frequency);
  return [`${often} maal per ${period === 1 ? '' : `${decimal(Number(period))} `}${unit}`, times].filter(Boolean).join(' ');
}

function amountText(doses: readonly JsonObject[]): string | null {
  if (doses.length === 0) return '';
  const [dose] = doses;
  if (doses.length > 1 || !dose || dose['rateRange'] || dose['rateQuantity'] || dose['rateRatio']) return null;
  const range = objectIn(dose['doseRange']);
  if (range) return rangeText(quantityIn(range['low']), quantityIn(range['high']));
  const quantity = quantityIn(dose['doseQuantity']);
  return quantity && `${decimal(quantity.value)} ${quantity.unit}`;
}

type Quantity = { readonly value: number; readonly unit: string };

const rangeText = (low: Quantity | null, high: Quantity | null): string | null =>
  low && high && low.unit === high.unit ? `${decimal(low.value)} à ${decimal(high.value)} ${low.unit}` : null;

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

const decimal = (value: number): string => String(value).replace('.', ',');
