import type { Given } from '../alongside.js';
import { aGiven } from '../testing/alongside-builders.js';
import { anMa, noon } from '../testing/builders.js';
import { lastGivenIn } from './last-given.js';

const depot = anMa({ id: 'MA_1', mbh: 'MBH_depot' });
const given = (all: readonly Given[], permitted = [depot]) => lastGivenIn(all, permitted, noon).map(({ treatment, at }) => `${treatment} ${at.text}`);

describe('when a medicine was last given', () => {
  it.each<[string, readonly Given[], string[]]>([
    ['once', [aGiven('MBH_depot', '2023-12-01T10:00:00+01:00')], ['MBH_depot 2023-12-01T10:00:00+01:00']],
    ['twice, the last counts', [aGiven('MBH_depot', '2023-12-15'), aGiven('MBH_depot', '2023-12-01')], ['MBH_depot 2023-12-15']],
    ['this very instant', [aGiven('MBH_depot', '2024-01-01T12:00:00+01:00')], ['MBH_depot 2024-01-01T12:00:00+01:00']],
    ['a second from now: not yet', [aGiven('MBH_depot', '2024-01-01T12:00:01+01:00')], []],
    ['of a treatment that may not be seen', [aGiven('MBH_secret', '2023-12-01')], []],
    ['of a treatment of that value in another system', [{ ...aGiven('MBH_depot', '2023-12-01'), treatment: { system: 'other', value: 'MBH_depot' } }], []],
    ['of no treatment', [aGiven(null, '2023-12-01')], []],
  ])('%s', (_situation, all, expected) => {
    expect(given(all)).toEqual(expected);
  });

  it('is told per treatment', () => {
    const other = anMa({ id: 'MA_2', mbh: 'MBH_2' });
    expect(given([aGiven('MBH_depot', '2023-12-01'), aGiven('MBH_2', '2023-12-02')], [depot, other])).toEqual(['MBH_2 2023-12-02', 'MBH_depot 2023-12-01']);
  });

  it('is not taken for a treatment by a block without one', () => {
    expect(given([aGiven(null, '2023-12-01')], [anMa({ id: 'MA_3', mbh: null })])).toEqual([]);
  });
});
