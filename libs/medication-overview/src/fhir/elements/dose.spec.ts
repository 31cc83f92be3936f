import { doseIn } from './dose.js';

const repeat = (change = {}) => ({ timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', ...change } } });
const one = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] };
const oral = { route: { coding: [{ display: 'oraal' }] } };
const textOf = (...dosageInstruction: object[]) => doseIn({ dosageInstruction }).text;

describe('the dose that a clinician reads', () => {
  it('is the text of the source where it gave one', () => {
    const extension = [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-RenderedDosageInstruction', valueString: 'volgens schema' }];
    expect(doseIn({ extension, dosageInstruction: [{ ...repeat(), ...one }] })).toMatchObject({ text: 'volgens schema', composed: false });
    expect(doseIn({ dosageInstruction: [{ text: 'een half' }, { text: 'dan een heel' }] })).toMatchObject({ text: 'een half, dan een heel', composed: false });
  });

  it.each([
    ['twice a day', [{ ...repeat(), ...one, ...oral }], '2 maal per dag 1 stuk, oraal'],
    ['every three weeks', [{ ...repeat({ frequency: 1, period: 3, periodUnit: 'wk' }), ...one }], '1 maal per 3 weken 1 stuk'],
    ['once or twice', [{ ...repeat({ frequency: 1, frequencyMax: 2 }), ...one }], '1 à 2 maal per dag 1 stuk'],
    ['at a time', [{ ...repeat({ frequency: 1, timeOfDay: ['08:00:00'] }), ...one }], '1 maal per dag om 08:00 1 stuk'],
    ['half a tablet', [{ ...repeat(), doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'stuk' } }] }], '2 maal per dag 0,5 stuk'],
    ['one or two', [{ ...repeat(), doseAndRate: [{ doseRange: { low: { value: 1, unit: 'stuk' }, high: { value: 2, unit: 'stuk' } } }] }], '2 maal per dag 1 à 2 stuks'],
    ['three tablets', [{ ...repeat({ frequency: 1 }), doseAndRate: [{ doseQuantity: { value: 3, unit: 'stuk' } }] }], '1 maal per dag 3 stuks'],
    ['in a unit that has no plural', [{ ...repeat({ frequency: 1 }), doseAndRate: [{ doseQuantity: { value: 12, unit: 'milliliter' } }] }], '1 maal per dag 12 milliliter'],
    ['every eight hours', [{ ...repeat({ frequency: 1, period: 8, periodUnit: 'h' }), ...one }], '1 maal per 8 uur 1 stuk'],
    ['as needed', [{ ...repeat(), ...one, asNeededCodeableConcept: { text: 'pijn' } }], '2 maal per dag zo nodig (pijn) 1 stuk'],
    ['as needed, without saying for what', [{ ...repeat(), ...one, asNeededBoolean: true }], '2 maal per dag zo nodig 1 stuk'],
    ['first this, then that', [{ ...repeat(), ...one, sequence: 2 }, { ...repeat({ frequency: 1 }), ...one, sequence: 1 }], '1 maal per dag 1 stuk, dan 2 maal per dag 1 stuk'],
    ['this and that, side by side', [{ ...repeat({ timeOfDay: ['08:00:00'], frequency: 1 }), ...one, sequence: 1 }, { ...repeat({ timeOfDay: ['20:00:00'], frequency: 1 }), ...one, sequence: 1 }, { ...repeat(), ...one, sequence: 2 }], '1 maal per dag om 08:00 1 stuk en 1 maal per dag om 20:00 1 stuk, dan 2 maal per dag 1 stuk'],
    ['this and that, without saying which is first', [{ ...repeat(), ...one }, { ...repeat({ frequency: 1 }), ...one }], '2 maal per dag 1 stuk en 1 maal per dag 1 stuk'],
    ['for ten days', [{ ...repeat({ boundsDuration: { value: 10, unit: 'dag', code: 'd' } }), ...one }], 'gedurende 10 dagen, 2 maal per dag 1 stuk'],
    ['for as long as nobody says', [{ ...repeat({ boundsDuration: { system: 'http://unitsofmeasure.org' } }), ...one }], '2 maal per dag 1 stuk'],
  ])('is composed from the parts, and marked so: %s', (_situation, instructions, text) => {
    expect(doseIn({ dosageInstruction: instructions })).toMatchObject({ text, composed: true });
  });

  it.each([
    ['nothing was sent', undefined],
    ['days of the week', { ...repeat({ dayOfWeek: ['mon'] }), ...one }],
    ['a rate', { ...repeat(), doseAndRate: [{ rateRange: { low: { value: 1, unit: 'ml' } } }] }],
    ['a maximum', { ...repeat(), ...one, maxDosePerPeriod: {} }],
    ['less than a certain amount', { ...repeat(), doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk', comparator: '<' } }] }],
    ['an instruction without words', { ...repeat(), ...one, additionalInstruction: [{ coding: [{ code: '7' }] }] }],
    ['for a time without a unit', { ...repeat({ boundsDuration: { value: 10 } }), ...one }],
    ['for less than a certain time', { ...repeat({ boundsDuration: { value: 10, code: 'd', comparator: '<' } }), ...one }],
    ['between two days', { ...repeat({ boundsPeriod: { start: '2024-01-01', end: '2024-01-10' } }), ...one }],
    ['for a time between two', { ...repeat({ boundsRange: { low: { value: 1, code: 'd' } } }), ...one }],
    ['a moment in a code', { timing: { ...repeat().timing, code: { text: 'BID' } }, ...one }],
    ['moments by the clock', { timing: { ...repeat().timing, event: ['2024-01-01'] }, ...one }],
    ['words for the client', { ...repeat(), ...one, patientInstruction: 'niet bij alcohol' }],
    ['where on the body', { ...repeat(), ...one, site: { text: 'linkerarm' } }],
    ['a route without words', { ...repeat(), ...one, route: { coding: [{ code: '9' }] } }],
  ])('is left open rather than told by half: %s', (_situation, instruction) => {
    expect(instruction ? textOf(instruction) : doseIn({}).text).toBeNull();
  });

  it('is left open under a cyclical schedule that has no text', () => {
    const modifierExtension = [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-InstructionsForUse.RepeatPeriodCyclicalSchedule', valueDuration: { value: 28, code: 'd' } }];
    expect(doseIn({ modifierExtension, dosageInstruction: [{ ...repeat(), ...one }] })).toMatchObject({ text: null, composed: false });
  });
});
