import { anMa, aTa } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';

const november = { at: '2023-11-10T09:00:00+01:00', from: '2023-11-10T00:00:00+01:00' };
const ma1 = anMa({ id: 'MA_1', ...november });
const ta1 = aTa({ id: 'TA_1', ...november, at: '2023-11-10T10:00:00+01:00', restsOn: 'MA_1' });

describe('a treatment with agreements, at noon on 1 January 2024', () => {
  it.each([
    ['an agreement that runs', [ma1], [{ is: 'current', blocks: { MA_1: 'basis' } }], {}],
    ['an agreement that the pharmacy processed', [ma1, ta1], [{ is: 'current', blocks: { MA_1: 'basis', TA_1: 'processed' } }], {}],
    ['only the agreement of the pharmacy is known', [ta1], [{ is: 'current', blocks: { TA_1: 'basis' } }], {}],
    [
      'an agreement that ended by itself three weeks ago',
      [anMa({ id: 'MA_1', ...november, to: '2023-12-10T23:59:59+01:00' })],
      [{ is: 'recently-stopped', blocks: { MA_1: 'basis' } }],
      {},
    ],
    ['an agreement that ended three months ago', [anMa({ id: 'MA_1', from: '2023-09-01T00:00:00+02:00', to: '2023-10-01T00:00:00+02:00' })], [], { MA_1: 'ended-long-ago' }],
    ['an agreement that begins in two months', [anMa({ id: 'MA_1', from: '2024-03-01T00:00:00+01:00' })], [{ is: 'future', blocks: { MA_1: 'basis' } }], {}],
    ['an agreement that begins in four months', [anMa({ id: 'MA_1', from: '2024-05-01T00:00:00+02:00' })], [], { MA_1: 'too-far-ahead' }],
    ['a block entered in error', [anMa({ id: 'MA_1', enteredInError: true })], [], { MA_1: 'entered-in-error' }],
  ])('%s', (_situation, blocks, lines, notShown) => {
    expect(overviewOf(blocks)).toEqual({ lines, notShown });
  });
});

describe('the edges of the windows', () => {
  it.each([
    ['begins at this instant', { from: '2024-01-01T12:00:00+01:00' }, 'current'],
    ['begins a second from now', { from: '2024-01-01T12:00:01+01:00' }, 'future'],
    ['ends at this instant ("until")', { to: '2024-01-01T12:00:00+01:00' }, 'recently-stopped'],
    ['ends a second from now', { to: '2024-01-01T12:00:01+01:00' }, 'current'],
    ['ends "up to and including" the second before now', { to: '2024-01-01T11:59:59+01:00' }, 'recently-stopped'],
    ['ends today, by date alone', { to: '2024-01-01' }, 'current'],
    ['ended yesterday, by date alone', { to: '2023-12-31' }, 'recently-stopped'],
    ['ended two months ago to the second', { from: '2023-06-01', to: '2023-11-01T12:00:00+01:00' }, 'recently-stopped'],
    ['ended two months and a second ago', { from: '2023-06-01', to: '2023-11-01T11:59:58+01:00' }, undefined],
    ['begins in three months to the second', { from: '2024-04-01T12:00:00+02:00' }, 'future'],
    ['begins in three months and a second', { from: '2024-04-01T12:00:01+02:00' }, undefined],
    ['nobody wrote when it began', { from: null }, 'current'],
  ])('%s', (_situation, period, category) => {
    expect(overviewOf([anMa({ id: 'MA_1', ...period })]).lines[0]?.is).toBe(category);
  });
});

describe('a change of dose', () => {
  const changed = '2023-12-30T08:02:00+01:00';
  const technicalStop = anMa({ id: 'MA_stop', ...november, at: changed, to: '2023-12-29T23:59:59+01:00', stop: 'definitive', follows: 'MA_1' });
  const ma2 = anMa({ id: 'MA_2', at: changed, from: '2023-12-30T00:00:00+01:00', follows: 'MA_1' });

  it('shows the new agreement; stop and former agreement, registered at the same moment, are history', () => {
    expect(overviewOf([ma1, technicalStop, ma2])).toEqual({
      lines: [{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded', MA_stop: 'superseded' } }],
      notShown: {},
    });
  });

  it('shows the new agreement also when nobody sent the technical stop', () => {
    expect(overviewOf([ma1, ma2]).lines).toEqual([{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded' } }]);
  });

  it('does not let the stop end the new agreement when it is registered a minute later', () => {
    const late = { ...technicalStop, registeredAt: { ms: technicalStop.registeredAt.ms + 60_000, text: '2023-12-30T08:03:00+01:00' }, follows: [] };
    expect(overviewOf([ma1, late, ma2]).lines[0]).toEqual({ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded', MA_stop: 'superseded' } });
  });

  it('is not undone by a stop of the same moment that says only when the former one ends', () => {
    const untilTonight = anMa({ id: 'MA_stop', at: changed, from: null, to: '2023-12-30T23:59:59+01:00', stop: 'definitive' });
    expect(overviewOf([ma1, untilTonight, ma2]).lines).toEqual([{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded', MA_stop: 'superseded' } }]);
  });

  it('shows what the pharmacy has not processed yet as superseded', () => {
    expect(overviewOf([ma1, ta1, technicalStop, ma2]).lines[0]?.blocks).toMatchObject({ MA_2: 'basis', TA_1: 'superseded' });
  });

  it('that begins next week leaves the former agreement current and shows the new one apart', () => {
    const ahead = anMa({ id: 'MA_2', at: changed, from: '2024-01-08T00:00:00+01:00', follows: 'MA_1' });
    const stopAhead = { ...technicalStop, period: { ...technicalStop.period, end: ahead.period.start } };
    expect(overviewOf([ma1, stopAhead, ahead]).lines).toEqual([
      { is: 'current', blocks: { MA_1: 'basis', MA_stop: 'stop', MA_2: 'future' } },
      { is: 'future', blocks: { MA_2: 'basis' } },
    ]);
  });

  it('that corrects when the medicine began counts, although it begins earlier', () => {
    const correction = anMa({ id: 'MA_2', at: changed, from: '2023-11-05', follows: 'MA_1' });
    expect(overviewOf([ma1, correction]).lines).toEqual([{ is: 'current', blocks: { MA_2: 'basis', MA_1: 'superseded' } }]);
  });

  it('in steps that lie ahead shows the nearest step, and the next one with it', () => {
    const steps = [anMa({ id: 'step 1', at: '2023-12-29T09:00:00+01:00', from: '2024-01-08' }), anMa({ id: 'step 2', at: changed, from: '2024-01-15' })];
    expect(overviewOf(steps).lines).toEqual([{ is: 'future', blocks: { 'step 1': 'basis', 'step 2': 'future' } }]);
  });

  it('that replaces one that lies ahead, from the same day on, comes in its place', () => {
    const twice = [anMa({ id: 'MA_a', at: '2023-12-29T09:00:00+01:00', from: '2024-01-08' }), anMa({ id: 'MA_b', at: changed, from: '2024-01-08' })];
    expect(overviewOf(twice)).toEqual({ lines: [{ is: 'future', blocks: { MA_b: 'basis' } }], notShown: { MA_a: 'superseded' } });
  });

  it('sent at one moment with the agreement before it counts, whatever their ids', () => {
    const both = [anMa({ id: 'Z', at: changed, from: '2023-12-30' }), anMa({ id: 'A', at: changed, from: '2023-12-30', follows: 'Z' })];
    const reversed = [anMa({ id: 'A', at: changed, from: '2023-12-30' }), anMa({ id: 'Z', at: changed, from: '2023-12-30', follows: 'A' })];
    expect([both, reversed].map((blocks) => overviewOf(blocks).lines[0]?.blocks)).toEqual([{ A: 'basis', Z: 'superseded' }, { Z: 'basis', A: 'superseded' }]);
  });

  it('that was registered late, about a time before what runs now, does not end what runs now', () => {
    const history = anMa({ id: 'MA_0', at: changed, from: '2023-10-01', to: '2023-10-31' });
    expect(overviewOf([ma1, history]).lines).toEqual([{ is: 'current', blocks: { MA_1: 'basis', MA_0: 'superseded' } }]);
  });
});
