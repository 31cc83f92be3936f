import type { JsonObject } from '#libs/fhir';
import type { DailyAmount, Schedule } from '../../domain/blocks/dose.js';
import { objectIn, objectsIn, textIn } from '../reading/read.js';

const daysIn: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, wk: 7 };
const readable = ['extension', 'frequency', 'frequencyMax', 'period', 'periodUnit', 'timeOfDay', 'when', 'dayOfWeek', 'boundsDuration', 'boundsPeriod', 'duration', 'durationUnit'];

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What each step gives in a day; null as soon as one part of it cannot be reckoned. */
export function scheduleIn(instructions: readonly JsonObject[]): Schedule | null {
  const steps = [...Map.groupBy(instructions, ({ sequence }) => sequence ?? null).values()].map((parts) => parts.map(amountOf));
  if (steps.length === 0 || steps.some((parts) => parts.includes(null))) return null;
  return steps.map((parts) => addedUp(parts.filter((part) => part !== null)));
}

/** Parts in one unit that are taken side by side. */
const addedUp = (parts: readonly DailyAmount[]): DailyAmount[] =>
  [...Map.groupBy(parts, ({ unit }) => unit)]
    .map(([unit, same]) => ({ unit, low: sum(same.map(({ low }) => low)), high: sum(same.map(({ high }) => high)) }))
    .toSorted((one, other) => (one.unit < other.unit ? -1 : 1));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function amountOf({ timing, doseAndRate }: JsonObject): DailyAmount | null {
  const perDay = timesPerDay(objectIn(objectIn(timing)?.['repeat']));
  const [dose, second] = objectsIn(doseAndRate);
  const amount = dose && !second ? doseOf(dose) : null;
  return perDay && amount ? { unit: amount.unit, low: perDay.low * amount.low, high: perDay.high * amount.high } : null;
}

function timesPerDay(repeat: JsonObject | null): Range | null {
  if (!repeat || Object.keys(repeat).some((name) => !readable.includes(name))) return null;
  const { frequency, frequencyMax, period, periodUnit, timeOfDay, when, dayOfWeek } = repeat;
  const days = Array.isArray(dayOfWeek) ? dayOfWeek.length : null;
  const moments = Array.isArray(timeOfDay) ? timeOfDay.length : Array.isArray(when) ? when.length : 1;
  if (frequency === undefined) {
    const isTimed = timeOfDay !== undefined || when !== undefined || days !== null;
    return isTimed && period === undefined ? { low: (moments * (days ?? 7)) / 7, high: (moments * (days ?? 7)) / 7 } : null;
  }
  const length = typeof period === 'number' && period > 0 ? period * (daysIn[String(periodUnit)] ?? NaN) : NaN;
  if (typeof frequency !== 'number' || days !== null || Number.isNaN(length)) return null;
  return { low: frequency / length, high: (typeof frequencyMax === 'number' ? frequencyMax : frequency) / length };
}

function doseOf({ doseQuantity, doseRange }: JsonObject): DailyAmount | null {
  const range = objectIn(doseRange);
  const low = quantityIn(range ? range['low'] : doseQuantity);
  const high = range ? quantityIn(range['high']) : low;
  return low && high && low.unit === high.unit ? { unit: low.unit, low: low.value, high: high.value } : null;
}

const translation = 'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation';

/** The G-Standaard's unit where the source gives it: UCUM knows tablets, puffs and drops as `1`. */
function unitOf(quantity: JsonObject | null): string | null {
  const local = objectsIn(quantity?.['extension']).find(({ url }) => url === translation)?.['valueQuantity'];
  return textIn(objectIn(local)?.['code']) ?? textIn(quantity?.['unit']) ?? textIn(quantity?.['code']);
}

function quantityIn(value: unknown): { readonly value: number; readonly unit: string } | null {
  const quantity = objectIn(value);
  const unit = unitOf(quantity);
  const amount = quantity?.['value'];
  return unit && typeof amount === 'number' && quantity?.['comparator'] === undefined ? { value: amount, unit: unit.toLowerCase() } : null;
}
