import type { Dosage, Quantity, TimingRepeat } from '@medplum/fhirtypes';
import { systems } from './systems.js';

/** What a clinician reads, and the same for a machine. */
export interface Dose {
  readonly text: string;
  readonly dosage: Dosage;
  /** Length in days of a cycle, such as 28 for three weeks on and one off. */
  readonly cycleDays?: number;
}

const routes = {
  oral: { code: '9', display: 'Oraal' },
  intramuscular: { code: '2', display: 'Intramusculair' },
  inhalation: { code: '62', display: 'Inhalatie' },
} as const;
const units = {
  piece: { unit: 'stuk', more: 'stuks', ucum: '1', basic: '245' },
  millilitre: { unit: 'milliliter', more: 'milliliter', ucum: 'ml', basic: '233' },
  dose: { unit: 'dosis', more: 'doses', ucum: '1', basic: '208' },
} as const;

interface Amount {
  readonly each: number;
  readonly unit: keyof typeof units;
  readonly route: keyof typeof routes;
}

const amountOf = (value: number, unit: keyof typeof units): string => `${value} ${value > 1 ? units[unit].more : units[unit].unit}`;

const days = { unit: 'dag', system: systems.ucum, code: 'd' };

/** So many times a day, one amount each time. */
export const perDay = (frequency: number, each: number, unit: Amount['unit'] = 'piece', route: Amount['route'] = 'oral'): Dose =>
  dose(`${frequency} maal per dag ${amountOf(each, unit)}`, { frequency, period: 1, periodUnit: 'd' }, { each, unit, route });

export const atNight = (each: number): Dose =>
  dose(`${amountOf(each, 'piece')} voor de nacht`, { when: ['HS'] }, { each, unit: 'piece', route: 'oral' });

/** A depot: one injection every so many weeks. */
export const everyWeeks = (weeks: number): Dose =>
  dose(`1 maal per ${weeks} weken 1 stuk`, { frequency: 1, period: weeks, periodUnit: 'wk' }, { each: 1, unit: 'piece', route: 'intramuscular' });

const asNeeded = { coding: [{ system: systems.instruction, code: '1137', display: 'Zo nodig' }] };

/** When it is needed, with the most there may be in a day. */
export function whenNeeded(most: number, each: number, unit: Amount['unit'] = 'piece', route: Amount['route'] = 'oral'): Dose {
  const repeat: TimingRepeat = { frequency: 1, frequencyMax: most, period: 1, periodUnit: 'd' };
  const { text, dosage } = dose(`zo nodig ${amountOf(each, unit)}, maximaal ${most} maal per dag`, repeat, { each, unit, route });
  return { text, dosage: { ...dosage, asNeededCodeableConcept: asNeeded } };
}

/** When it is needed, with the most there may be of it in a day, however it is spread. */
export function atMostADay(most: number, each: number): Dose {
  const { text, dosage } = dose(`zo nodig ${amountOf(each, 'piece')}, maximaal ${amountOf(most, 'piece')} per dag`, {}, { each, unit: 'piece', route: 'oral' });
  const { timing: _untimed, ...rest } = dosage;
  return { text, dosage: { ...rest, asNeededCodeableConcept: asNeeded, maxDosePerPeriod: { numerator: quantity(most, 'piece'), denominator: { value: 1, ...days } } } };
}

/** Three weeks on, one week off. */
export const threeWeeksOfFour = (): Dose => {
  const repeat: TimingRepeat = { boundsDuration: { value: 21, ...days }, frequency: 1, period: 1, periodUnit: 'd' };
  return { ...dose('cyclus van 28 dagen: steeds gedurende 21 dagen 1 maal per dag 1 stuk', repeat, { each: 1, unit: 'piece', route: 'oral' }), cycleDays: 28 };
};

function dose(text: string, repeat: TimingRepeat, { each, unit, route }: Amount): Dose {
  return {
    text: `${text}, ${routes[route].display}`,
    dosage: { timing: { repeat }, route: { coding: [{ system: systems.route, ...routes[route] }] }, doseAndRate: [{ doseQuantity: quantity(each, unit) }] },
  };
}

function quantity(value: number, unit: Amount['unit']): Quantity {
  const { unit: name, ucum, basic } = units[unit];
  const translation = { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation', valueQuantity: { value, unit: name, system: systems.basicUnit, code: basic } };
  return { extension: [translation], value, unit: name, system: systems.ucum, code: ucum };
}
