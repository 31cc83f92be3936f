import { blocksFound, type PeriodOfUse } from './block-search.js';
import type { MedicationOverview } from './overview.js';
import { reconcile } from './reconcile.js';
import { anMa, anMgb, anUnreadable, aTa, momentAt, noon } from './testing/builders.js';

const running = anMa({ id: 'RUNNING', from: '2023-12-01' });
const former = anMa({ id: 'FORMER', mbh: 'MBH_2', from: '2023-05-01', to: '2023-05-31', at: '2023-05-01T09:00:00+02:00' });
const ahead = anMa({ id: 'AHEAD', mbh: 'MBH_3', from: '2024-02-01' });
const wrong = anMa({ id: 'WRONG', mbh: 'MBH_4', enteredInError: true });
const all = [running, former, ahead, wrong, aTa({ id: 'TA', from: '2023-12-01' }), anMgb({ id: 'MGB' }), anUnreadable('UNREADABLE')];
const overview = reconcile(all, noon) as unknown as MedicationOverview;

const found = (kind: 'MA' | 'TA' | 'MGB', comparison?: PeriodOfUse['comparison'], text = ''): string[] =>
  blocksFound(overview, { kind, periodOfUse: comparison ? { comparison, moment: momentAt(text) } : null }).map(({ id }) => id).toSorted();

describe('searching building blocks', () => {
  it('finds every block of a kind that can be read and stands, whether a line shows it or not', () => {
    expect([found('MA'), found('TA'), found('MGB')]).toEqual([['AHEAD', 'FORMER', 'RUNNING'], ['TA'], ['MGB']]);
  });

  it('leaves out the copy of what another source withdrew as an error', () => {
    const [withdrawn, copy] = [anMa({ id: 'SAME', enteredInError: true }), { ...anMa({ id: 'SAME' }), key: 'his/MA/SAME' }];
    expect(blocksFound(reconcile([withdrawn, copy, running], noon) as unknown as MedicationOverview, { kind: 'MA', periodOfUse: null }).map(({ id }) => id)).toEqual(['RUNNING']);
  });

  it.each<[string, PeriodOfUse['comparison'], string, string[]]>([
    ['from a day on: what ended before it is left out', 'ge', '2023-06-01', ['AHEAD', 'RUNNING']],
    ['from the last day of a use on: it still counts', 'ge', '2023-05-31', ['AHEAD', 'FORMER', 'RUNNING']],
    ['up to a day: what begins after it is left out', 'le', '2024-01-31', ['FORMER', 'RUNNING']],
    ['up to the first day of a use: it counts', 'le', '2024-02-01', ['AHEAD', 'FORMER', 'RUNNING']],
    ['on a day', 'eq', '2023-12-24', ['RUNNING']],
  ])('%s', (_situation, comparison, text, ids) => {
    expect(found('MA', comparison, text)).toEqual(ids);
  });
});
