import { scheduleIn } from './schedule.js';

const stuk = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] };
const ten = { doseAndRate: [{ doseQuantity: { value: 10, unit: 'ml' } }] };
const timed = (repeat: object) => ({ timing: { repeat } });
const daily = timed({ frequency: 2, period: 1, periodUnit: 'd' });
const range = { doseAndRate: [{ doseRange: { low: { value: 1, unit: 'stuk' }, high: { value: 2, unit: 'Stuk' } } }] };

describe('how much a day', () => {
  it.each([
    ['twice a day one', [{ ...daily, ...stuk }], [[{ unit: 'stuk', low: 2, high: 2 }]]],
    ['once a week one', [{ ...timed({ frequency: 1, period: 1, periodUnit: 'wk' }), ...stuk }], [[{ unit: 'stuk', low: 1 / 7, high: 1 / 7 }]]],
    ['every eight hours one', [{ ...timed({ frequency: 1, period: 8, periodUnit: 'h' }), ...stuk }], [[{ unit: 'stuk', low: 3, high: 3 }]]],
    ['once or twice a day one', [{ ...timed({ frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' }), ...stuk }], [[{ unit: 'stuk', low: 1, high: 2 }]]],
    ['twice a day one or two', [{ ...daily, ...range }], [[{ unit: 'stuk', low: 2, high: 4 }]]],
    ['at three times of day', [{ ...timed({ timeOfDay: ['09:00:00', '12:00:00', '15:00:00'] }), ...stuk }], [[{ unit: 'stuk', low: 3, high: 3 }]]],
    ['in the evening', [{ ...timed({ when: ['EVE'] }), ...stuk }], [[{ unit: 'stuk', low: 1, high: 1 }]]],
    ['on three days of the week', [{ ...timed({ dayOfWeek: ['mon', 'wed', 'fri'] }), ...stuk }], [[{ unit: 'stuk', low: 3 / 7, high: 3 / 7 }]]],
    ['side by side', [{ sequence: 1, ...daily, ...stuk }, { sequence: 1, ...timed({ when: ['EVE'] }), ...stuk }], [[{ unit: 'stuk', low: 3, high: 3 }]]],
    ['one after another', [{ sequence: 1, ...daily, ...stuk }, { sequence: 2, ...timed({ when: ['EVE'] }), ...stuk }], [[{ unit: 'stuk', low: 2, high: 2 }], [{ unit: 'stuk', low: 1, high: 1 }]]],
    ['in two units', [{ ...daily, ...stuk }, { ...daily, ...ten }], [[{ unit: 'ml', low: 20, high: 20 }, { unit: 'stuk', low: 2, high: 2 }]]],
  ])('%s', (_situation, instructions, schedule) => {
    expect(scheduleIn(instructions)).toEqual(schedule);
  });

  it.each([
    ['nothing was said', []],
    ['no dose', [daily]],
    ['no timing', [stuk]],
    ['a timing that only bounds', [{ ...timed({ boundsDuration: { value: 3 } }), ...stuk }]],
    ['a rate', [{ ...daily, doseAndRate: [{ rateRange: {} }] }]],
    ['two doses', [{ ...daily, doseAndRate: [...stuk.doseAndRate, ...stuk.doseAndRate] }]],
    ['less than an amount', [{ ...daily, doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk', comparator: '<' } }] }]],
    ['a month, which is not a number of days', [{ ...timed({ frequency: 1, period: 1, periodUnit: 'mo' }), ...stuk }]],
    ['days of the week and a frequency', [{ ...timed({ frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] }), ...stuk }]],
    ['a number of times', [{ ...timed({ count: 3, frequency: 1, period: 1, periodUnit: 'd' }), ...stuk }]],
    ['one part that cannot be reckoned', [{ ...daily, ...stuk }, daily]],
  ])('cannot be reckoned: %s', (_situation, instructions) => {
    expect(scheduleIn(instructions)).toBeNull();
  });
});
