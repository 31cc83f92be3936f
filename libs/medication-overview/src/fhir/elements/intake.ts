import type { JsonObject } from '#libs/fhir';
import type { Intake } from '../../domain/blocks/dose.js';
import { shortened } from '../../domain/shortened.js';
import { codingsIn, objectIn, textIn } from '../reading/read.js';
import { amountInWords, decimal, unitInWords } from './amount-in-words.js';

const daysIn: Readonly<Record<string, number>> = { d: 1, wk: 7, mo: 30, a: 365 };
/** The names that G-Standaard table 7 has for it. */
const injected = /intramuscul|subcutaan|parenteraal/i;

/** As needed, the most a day, and how far apart: what sets as-needed medicines and depots apart on the page. */
export function intakeIn(instructions: readonly JsonObject[]): Intake {
  const asNeeded = instructions.map(({ asNeededBoolean, asNeededCodeableConcept }) => asNeededBoolean === true || objectIn(asNeededCodeableConcept) !== null);
  return {
    asNeeded: asNeeded.length === 0 ? null : asNeeded.every(Boolean) ? 'all' : asNeeded.some(Boolean) ? 'some' : 'none',
    maximum: instructions.map(maximumIn).find((text) => text !== null) ?? null,
    everyDays: instructions.map(everyDaysIn).find((days) => days !== null) ?? null,
    isInjected: instructions.some(isInjected),
  };
}

const isInjected = ({ route }: JsonObject): boolean => codingsIn(route).some(({ display }) => injected.test(textIn(display) ?? ''));

/** One gift per more than a day. */
function everyDaysIn({ timing }: JsonObject): number | null {
  const { frequency, period, periodUnit } = objectIn(objectIn(timing)?.['repeat']) ?? {};
  const days = typeof period === 'number' ? period * (daysIn[String(periodUnit)] ?? 0) : 0;
  return frequency === 1 && days > 1 ? days : null;
}

function maximumIn({ maxDosePerPeriod }: JsonObject): string | null {
  const ratio = objectIn(maxDosePerPeriod);
  const [dose, period] = [objectIn(ratio?.['numerator']), objectIn(ratio?.['denominator'])];
  const [amount, length] = [dose?.['value'], period?.['value']];
  if (typeof amount !== 'number' || typeof length !== 'number') return null;
  const unit = textIn(period?.['unit']) ?? '';
  const per = length === 1 ? unit : `${decimal(length)} ${unitInWords(length, unit)}`;
  return shortened(`maximaal ${amountInWords(amount, textIn(dose?.['unit']) ?? '')} per ${per}`.replaceAll('  ', ' '));
}
