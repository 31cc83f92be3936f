import { anMa, anMgb, aTa } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';

const ma = anMa({ id: 'MA_1' });

describe('what the client says about use, at noon on 1 January 2024', () => {
  it.each([
    ['after the agreement', [ma, anMgb({ id: 'use', at: '2023-12-05T09:00:00+01:00' })], [{ is: 'current', blocks: { MA_1: 'basis', use: 'use' } }], {}],
    ['before a new agreement: no longer valid', [anMgb({ id: 'use', at: '2023-11-30T09:00:00+01:00' }), ma], [{ is: 'current', blocks: { MA_1: 'basis', use: 'superseded' } }], {}],
    [
      'before a new agreement of the pharmacy: no longer valid',
      [ma, anMgb({ id: 'use', at: '2023-12-02T09:00:00+01:00' }), aTa({ id: 'TA_1', at: '2023-12-03T09:00:00+01:00', restsOn: 'MA_1' })],
      [{ is: 'current', blocks: { MA_1: 'basis', TA_1: 'processed', use: 'superseded' } }],
      {},
    ],
    ['without any agreement', [anMgb({ id: 'use' })], [{ is: 'current', blocks: { use: 'basis' } }], {}],
    ['without any agreement, of a fortnight in November', [anMgb({ id: 'use', from: '2023-11-01', to: '2023-11-14' })], [{ is: 'current', blocks: { use: 'basis' } }], {}],
    ['twice, without any agreement: the last word counts', [anMgb({ id: 'first' }), anMgb({ id: 'second', at: '2023-12-24T09:00:00+01:00' })], [{ is: 'current', blocks: { second: 'basis', first: 'use' } }], {}],
    ['13 months ago to the second', [anMgb({ id: 'use', at: '2022-12-01T12:00:00+01:00', from: '2022-11-01' })], [{ is: 'current', blocks: { use: 'basis' } }], {}],
    ['13 months and a second ago', [anMgb({ id: 'use', at: '2022-12-01T11:59:59+01:00', from: '2022-11-01' })], [], { use: 'use-too-old' }],
    ['that it is not used', [anMgb({ id: 'use' }), anMgb({ id: 'not', at: '2023-12-24T09:00:00+01:00', stop: 'definitive' })], [], { not: 'not-used', use: 'superseded' }],
    ['that it is not used for a while', [anMgb({ id: 'use', stop: 'temporary' })], [{ is: 'current, interrupted', blocks: { use: 'basis' } }], {}],
    ['from next week on', [anMgb({ id: 'use', from: '2024-01-08' })], [{ is: 'future', blocks: { use: 'basis' } }], {}],
    [
      'while the agreement has not begun',
      [anMa({ id: 'MA_1', from: '2024-01-02' }), anMgb({ id: 'use', at: '2023-12-05T09:00:00+01:00' })],
      [{ is: 'current', blocks: { use: 'basis', MA_1: 'future' } }, { is: 'future', blocks: { MA_1: 'basis' } }],
      {},
    ],
    [
      'that goes on after the agreement ended, half a year ago',
      [anMa({ id: 'MA_1', from: '2023-05-01', to: '2023-06-30', at: '2023-05-01T09:00:00+02:00' }), anMgb({ id: 'use', from: '2023-05-01', at: '2023-12-24T09:00:00+01:00' })],
      [{ is: 'current', blocks: { use: 'basis' } }],
      { MA_1: 'ended-long-ago' },
    ],
    [
      'that ended with the agreement, half a year ago',
      [anMa({ id: 'MA_1', from: '2023-05-01', to: '2023-06-30', at: '2023-05-01T09:00:00+02:00' }), anMgb({ id: 'use', from: '2023-05-01', to: '2023-06-30', at: '2023-07-02T09:00:00+02:00' })],
      [],
      { MA_1: 'ended-long-ago', use: 'ended-long-ago' },
    ],
  ])('%s', (_situation, blocks, lines, notShown) => {
    expect(overviewOf(blocks)).toEqual({ lines, notShown });
  });
});
