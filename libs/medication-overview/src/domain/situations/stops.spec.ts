import { anMa, aTa } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';

const november = { at: '2023-11-10T09:00:00+01:00', from: '2023-11-10T00:00:00+01:00' };
const ma = anMa({ id: 'MA_1', ...november });
const stopOf = (id: string, to: string, more = {}) => anMa({ id, ...november, at: '2023-12-20T09:00:00+01:00', to, stop: 'definitive', follows: 'MA_1', ...more });

describe('an agreement that was stopped, at noon on 1 January 2024', () => {
  it.each([
    ['three weeks ago', [ma, stopOf('stop', '2023-12-10T23:59:59+01:00')], [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }], {}],
    [
      'three months ago',
      [anMa({ id: 'MA_1', from: '2023-05-01' }), stopOf('stop', '2023-10-01', { from: '2023-05-01' })],
      [],
      { MA_1: 'ended-long-ago', stop: 'ended-long-ago' },
    ],
    ['as from tonight', [ma, stopOf('stop', '2024-01-01T23:59:59+01:00')], [{ is: 'current', blocks: { MA_1: 'basis', stop: 'stop' } }], {}],
    ['by a stop that names nothing but carries its start', [ma, stopOf('stop', '2023-12-21', { follows: undefined })], [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }], {}],
    [
      'by a stop that names nothing and carries another start',
      [ma, stopOf('stop', '2023-12-21', { follows: undefined, from: '2023-11-11' })],
      [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }],
      {},
    ],
    ['by a stop that names what was not received', [ma, stopOf('stop', '2023-12-21', { follows: 'MA_elsewhere' })], [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }], {}],
    ['and only the stop was received', [stopOf('stop', '2023-12-21')], [{ is: 'recently-stopped', blocks: { stop: 'basis' } }], {}],
    [
      'at the moment at which it was registered, as a trombosedienst does',
      [anMa({ id: 'MA_1', ...november }), stopOf('stop', '2023-12-21', { at: november.at })],
      [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }],
      {},
    ],
    [
      'at the moment at which it was registered, by a stop that says nothing but its end',
      [ma, stopOf('stop', '2023-12-21', { at: november.at, from: null, follows: undefined })],
      [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }],
      {},
    ],
    [
      'by the second of two stops: the last word counts, and it is later',
      [ma, stopOf('first', '2023-12-10'), stopOf('second', '2024-01-10', { at: '2023-12-21T09:00:00+01:00' })],
      [{ is: 'current', blocks: { MA_1: 'basis', second: 'stop', first: 'superseded' } }],
      {},
    ],
    [
      'while another, not named by the stop, had the same start',
      [anMa({ id: 'MA_0', mbh: 'MBH_1', ...november, at: '2023-11-09T09:00:00+01:00' }), ma, stopOf('stop', '2023-12-21', { follows: 'MA_0' })],
      [{ is: 'current', blocks: { MA_1: 'basis', MA_0: 'superseded', stop: 'superseded' } }],
      {},
    ],
    [
      'by a stop that says not which of two: it is shown once',
      [anMa({ id: 'MA_0', ...november, at: '2023-11-09T09:00:00+01:00' }), ma, stopOf('stop', '2023-12-21', { from: '2023-10-01', follows: undefined })],
      [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop', MA_0: 'superseded' } }],
      {},
    ],
    ['and then agreed anew', [ma, stopOf('stop', '2023-12-21'), anMa({ id: 'MA_2', at: '2023-12-28T09:00:00+01:00', from: '2023-12-28' })], [{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded', stop: 'superseded' } }], {}],
    ['while the pharmacy goes on', [ma, aTa({ id: 'TA_1', ...november, restsOn: 'MA_1' }), stopOf('stop', '2023-12-21')], [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop', TA_1: 'processed' } }], {}],
    ['before it began', [anMa({ id: 'MA_1', from: '2024-01-08' }), stopOf('stop', '2023-12-20', { from: '2024-01-08' })], [], { MA_1: 'cancelled', stop: 'cancelled' }],
  ])('%s', (_situation, blocks, lines, notShown) => {
    expect(overviewOf(blocks)).toEqual({ lines, notShown });
  });
});

describe('an agreement that was interrupted', () => {
  const pause = stopOf('pause', '2023-12-31T23:59:59+01:00', { stop: 'temporary' });

  it.each([
    ['since last night', [ma, pause], [{ is: 'current, interrupted', blocks: { MA_1: 'basis', pause: 'stop' } }]],
    ['as from next week', [ma, stopOf('pause', '2024-01-08', { stop: 'temporary' })], [{ is: 'current', blocks: { MA_1: 'basis', pause: 'stop' } }]],
    ['half a year ago, and nobody said more', [anMa({ id: 'MA_1', from: '2023-01-01', to: '2023-09-01' }), stopOf('pause', '2023-07-01', { stop: 'temporary', from: '2023-01-01' })], [{ is: 'current, interrupted', blocks: { MA_1: 'basis', pause: 'stop' } }]],
    ['and then stopped for good', [ma, pause, stopOf('stop', '2024-01-01T09:00:00+01:00', { at: '2024-01-01T08:00:00+01:00' })], [{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop', pause: 'superseded' } }]],
    ['and resumed', [ma, pause, anMa({ id: 'MA_2', at: '2024-01-01T09:00:00+01:00', from: '2024-01-01T09:00:00+01:00', follows: 'MA_1' })], [{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded', pause: 'superseded' } }]],
    [
      'and to be resumed in three days',
      [ma, pause, anMa({ id: 'MA_2', at: '2023-12-20T09:00:00+01:00', from: '2024-01-04T00:00:00+01:00', follows: 'MA_1' })],
      [
        { is: 'current, interrupted', blocks: { MA_1: 'basis', pause: 'stop', MA_2: 'future' } },
        { is: 'future', blocks: { MA_2: 'basis' } },
      ],
    ],
  ])('%s', (_situation, blocks, lines) => {
    expect(overviewOf(blocks)).toEqual({ lines, notShown: {} });
  });
});

describe('an agreement that was cancelled', () => {
  const ahead = { from: '2024-01-08T00:00:00+01:00' };
  const cancel = anMa({ id: 'cancel', ...ahead, to: '2024-01-08T00:00:00+01:00', at: '2023-12-22T09:00:00+01:00', stop: 'cancelled', follows: 'MA_2' });
  const ma2 = anMa({ id: 'MA_2', ...ahead, at: '2023-12-21T09:00:00+01:00' });

  it('is not shown, nor what the pharmacy made of it', () => {
    const ta = aTa({ id: 'TA_2', ...ahead, at: '2023-12-21T10:00:00+01:00', restsOn: 'MA_2' });
    expect(overviewOf([ma2, ta, cancel])).toEqual({ lines: [], notShown: { MA_2: 'cancelled', TA_2: 'cancelled', cancel: 'cancelled' } });
  });

  it('leaves what it would have replaced as it was', () => {
    expect(overviewOf([ma, ma2, cancel]).lines).toEqual([{ is: 'current', blocks: { MA_1: 'basis' } }]);
  });

  it('stays cancelled when its day has come', () => {
    expect(overviewOf([ma2, cancel], Date.parse('2024-02-01T12:00:00+01:00')).lines).toEqual([]);
  });

  it('makes room for the one that came instead', () => {
    const ma3 = anMa({ id: 'MA_3', ...ahead, at: '2023-12-22T09:05:00+01:00', follows: 'MA_2' });
    expect(overviewOf([ma2, cancel, ma3]).lines).toEqual([{ is: 'future', blocks: { MA_3: 'basis' } }]);
  });
});
