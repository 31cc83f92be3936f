import { anMa, aTa } from '../testing/builders.js';
import { reconcile } from '../reconcile.js';
import { noon } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';

const start = { at: '2023-12-17T10:15:00+01:00', from: '2023-12-18T00:00:00+01:00' };
const ma = anMa({ id: 'MA_1', ...start, at: '2023-12-17T09:05:00+01:00' });
const daily = aTa({ id: 'daily', ...start, restsOn: 'MA_1' });
const asNeeded = aTa({ id: 'as needed', ...start, restsOn: 'MA_1' });
const change = { at: '2023-12-22T10:05:00+01:00', restsOn: 'MA_1' };

describe('the agreements of the pharmacy', () => {
  it('may stand side by side: daily from the roll and one as needed', () => {
    expect(overviewOf([ma, daily, asNeeded]).lines).toEqual([{ is: 'current', blocks: { MA_1: 'basis', daily: 'processed', 'as needed': 'processed' } }]);
  });

  it('a stop and a new one replace the one that is named, not the one beside it', () => {
    const stop = aTa({ id: 'stop', ...change, from: start.from, to: '2023-12-22T23:59:59+01:00', stop: 'definitive', follows: 'as needed' });
    const stronger = aTa({ id: 'stronger', ...change, from: '2023-12-22T00:00:00+01:00', follows: 'as needed' });
    expect(overviewOf([ma, daily, asNeeded, stop, stronger]).lines[0]?.blocks).toEqual({
      MA_1: 'basis', daily: 'processed', stronger: 'processed', 'as needed': 'superseded', stop: 'superseded',
    });
  });

  it('a stop that names itself by mistake stops the one with its start', () => {
    const stop = aTa({ id: 'stop', at: start.at, from: start.from, to: '2023-12-20', stop: 'definitive', follows: 'stop', restsOn: 'MA_1' });
    expect(overviewOf([ma, daily, stop]).lines[0]?.blocks).toEqual({ MA_1: 'basis', daily: 'processed', stop: 'processed' });
  });

  it('a stop that names nothing stops the one with its start, not the one that began later', () => {
    const later = aTa({ id: 'later', at: start.at, from: '2023-12-19', restsOn: 'MA_1' });
    const stop = aTa({ id: 'stop', ...change, from: start.from, to: '2023-12-22', stop: 'definitive' });
    expect(overviewOf([ma, daily, later, stop]).lines[0]?.blocks).toEqual({ MA_1: 'basis', later: 'processed', daily: 'superseded', stop: 'superseded' });
  });

  it('belong to the agreement that they name, by its stop too', () => {
    const stopMa = anMa({ id: 'stop MA', at: change.at, from: start.from, to: '2023-12-22', stop: 'definitive', follows: 'MA_1' });
    const stopTa = aTa({ id: 'stop TA', at: '2023-12-22T11:00:00+01:00', from: start.from, to: '2023-12-22', stop: 'definitive', follows: 'daily', restsOn: 'stop MA' });
    expect(overviewOf([ma, daily, stopMa, stopTa]).lines).toEqual([
      { is: 'recently-stopped', blocks: { MA_1: 'basis', 'stop MA': 'stop', daily: 'processed', 'stop TA': 'processed' } },
    ]);
  });

  it('that name an agreement nobody sent belong to the last one registered by then', () => {
    const dangling = aTa({ id: 'dangling', ...start, restsOn: 'MA_nowhere' });
    expect(overviewOf([ma, dangling]).lines[0]?.blocks).toEqual({ MA_1: 'basis', dangling: 'processed' });
  });

  it('lead where no MA is known; the last registered says the dose', () => {
    const other = { ...asNeeded, registeredAt: { ms: asNeeded.registeredAt.ms + 1_000, text: '2023-12-17T10:15:01+01:00' } };
    expect(overviewOf([daily, other]).lines).toEqual([{ is: 'current', blocks: { 'as needed': 'basis', daily: 'processed' } }]);
  });

  it('are shown with a mark as long as they lag behind the prescriber', () => {
    const ma2 = anMa({ id: 'MA_2', at: '2023-12-30T08:02:00+01:00', from: '2023-12-30', follows: 'MA_1' });
    expect(reconcile([ma, daily, ma2], noon).lines[0]?.flags).toEqual([{ flag: 'not-processed', level: 'info' }]);
    const ta2 = aTa({ id: 'TA_2', at: '2023-12-30T09:02:00+01:00', from: '2023-12-30', restsOn: 'MA_2' });
    expect(reconcile([ma, daily, ma2, ta2], noon).lines[0]?.flags).toEqual([]);
  });
});
