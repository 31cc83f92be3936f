import { intakeIn } from './intake.js';

const zoNodig = { asNeededCodeableConcept: { coding: [{ display: 'Zo nodig' }] } };
const every = (period: number, periodUnit: string, frequency = 1) => ({ timing: { repeat: { frequency, period, periodUnit } } });
const maximum = (value: number, unit: string, per: number, of: string) => ({ maxDosePerPeriod: { numerator: { value, unit }, denominator: { value: per, unit: of } } });

describe('how it is taken', () => {
  it.each([
    ['nothing says so', [], { asNeeded: null }],
    ['daily', [every(1, 'd')], { asNeeded: 'none', everyDays: null }],
    ['as needed', [zoNodig], { asNeeded: 'all' }],
    ['as needed, without saying for what', [{ asNeededBoolean: true }], { asNeeded: 'all' }],
    ['daily, and more as needed', [every(1, 'd'), zoNodig], { asNeeded: 'some' }],
    ['a maximum a day', [{ ...zoNodig, ...maximum(6, 'stuk', 1, 'dag') }], { maximum: 'maximaal 6 stuks per dag' }],
    ['a maximum of one a day', [{ ...zoNodig, ...maximum(1, 'stuk', 1, 'dag') }], { maximum: 'maximaal 1 stuk per dag' }],
    ['a maximum in three days, by the name of one', [{ ...zoNodig, ...maximum(2, 'dosis', 3, 'dag') }], { maximum: 'maximaal 2 doses per 3 dagen' }],
    ['a maximum in three days', [{ ...zoNodig, ...maximum(0.5, 'ml', 3, 'dagen') }], { maximum: 'maximaal 0,5 ml per 3 dagen' }],
    ['every two weeks', [every(2, 'wk')], { everyDays: 14 }],
    ['every 28 days', [every(28, 'd')], { everyDays: 28 }],
    ['twice a week is no interval', [every(1, 'wk', 2)], { everyDays: null }],
    ['in the muscle', [{ ...every(2, 'wk'), route: { coding: [{ display: 'INTRAMUSCULAIR' }] } }], { isInjected: true }],
    ['by mouth', [{ route: { coding: [{ display: 'oraal' }] } }], { isInjected: false }],
  ])('%s', (_situation, instructions, intake) => {
    expect(intakeIn(instructions)).toMatchObject(intake);
  });
});
