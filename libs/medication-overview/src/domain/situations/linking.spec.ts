import { reconcile } from '../reconcile.js';
import { anMa, aTa, noon } from '../testing/builders.js';

const metoprolol = { text: 'METOPROLOL', prk: '12345', gpk: null, atc: null };
const other = { text: 'LISINOPRIL', prk: '777', gpk: null, atc: null };
const ended = { from: '2023-05-01', to: '2023-06-30', at: '2023-05-01T09:00:00+02:00' };
const ma = anMa({ id: 'MA', mbh: 'MBH_1', medicine: metoprolol });
const ta = aTa({ id: 'TA', mbh: 'MBH_ais', medicine: metoprolol });
const named = aTa({ id: 'TA', mbh: 'MBH_ais', medicine: other, restsOn: 'MA' });

const linesOf = (...blocks: Parameters<typeof reconcile>[0]) =>
  reconcile(blocks, noon).lines.map(({ treatment, linked, category, blocks: on, flags }) => [treatment, linked.join(), category, on.map(({ block, role }) => `${block.id} ${role}`).join(', '), flags.map(({ flag }) => flag).join()]);

describe('what the pharmacy began on its own', () => {
  it.each([
    ['joins the agreement that it names, whatever its code', [ma, named], [['MBH_1', 'MBH_ais', 'current', 'MA basis, TA processed', '']]],
    ['joins the only agreement of the same PRK', [ma, ta], [['MBH_1', 'MBH_ais', 'current', 'MA basis, TA processed', '']]],
    ['stays alone beside two of the same PRK', [ma, anMa({ id: 'MA2', mbh: 'MBH_2', medicine: metoprolol }), ta], [['MBH_1', '', 'current', 'MA basis', 'same-substance'], ['MBH_2', '', 'current', 'MA2 basis', 'same-substance'], ['MBH_ais', '', 'current', 'TA basis', 'same-substance,unlinked']]],
    ['stays alone where nothing has its PRK', [anMa({ id: 'MA', medicine: other }), ta], [['MBH_1', '', 'current', 'MA basis', ''], ['MBH_ais', '', 'current', 'TA basis', 'unlinked']]],
    ['stays alone without a PRK', [ma, aTa({ id: 'TA', mbh: 'MBH_ais', medicine: { ...metoprolol, prk: null } })], [['MBH_1', '', 'current', 'MA basis', ''], ['MBH_ais', '', 'current', 'TA basis', 'unlinked']]],
    ['stays in sight when the agreement that it names ended long ago', [anMa({ id: 'MA', ...ended }), named], [['MBH_ais', '', 'current', 'TA basis', 'unlinked']]],
    ['stays in sight when the agreement of its PRK lies ahead', [anMa({ id: 'MA', from: '2024-01-05', medicine: metoprolol }), ta], [['MBH_ais', '', 'current', 'TA basis', 'same-substance,unlinked'], ['MBH_1', '', 'future', 'MA basis', 'same-substance']]],
    ['does not join an agreement of its PRK that was stopped', [anMa({ id: 'MA', to: '2023-12-20', medicine: metoprolol }), ta], [['MBH_ais', '', 'current', 'TA basis', 'unlinked'], ['MBH_1', '', 'recently-stopped', 'MA basis', '']]],
    ['names agreements of two treatments: joins neither, and its PRK is not tried', [anMa({ id: 'MA', medicine: other }), anMa({ id: 'MB', mbh: 'MBH_2', medicine: metoprolol }), { ...ta, restsOn: ['test|MA', 'test|MB'] }], [['MBH_1', '', 'current', 'MA basis', ''], ['MBH_2', '', 'current', 'MB basis', 'same-substance'], ['MBH_ais', '', 'current', 'TA basis', 'same-substance,unlinked']]],
    ['that was stopped lately stays in sight when its agreement ended long ago', [anMa({ id: 'MA', ...ended }), { ...named, period: { start: null, end: named.registeredAt } }], [['MBH_ais', '', 'recently-stopped', 'TA basis', 'unlinked']]],
    ['has an agreement of its own and joins none', [ma, anMa({ id: 'OWN', mbh: 'MBH_ais', medicine: other }), named], [['MBH_ais', '', 'current', 'OWN basis, TA processed', ''], ['MBH_1', '', 'current', 'MA basis', '']]],
    ['joins together with another of the pharmacy’s', [ma, ta, aTa({ id: 'TB', mbh: 'MBH_ais2', restsOn: 'MA' })], [['MBH_1', 'MBH_ais,MBH_ais2', 'current', 'MA basis, TA processed, TB processed', 'dose-differs']]],
  ])('%s', (_situation, blocks, lines) => {
    expect(linesOf(...blocks).map(String).toSorted()).toEqual(lines.map(String).toSorted());
  });
});
