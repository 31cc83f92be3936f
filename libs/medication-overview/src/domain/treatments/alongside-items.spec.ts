import { aGiven, anAllergy, aMeasurement, anUnreadable } from '../testing/alongside-builders.js';
import { anMa } from '../testing/builders.js';
import { alongsideItemsOf, permittedAlongside } from './alongside-items.js';
import { decisionItemsOf } from './decision-items.js';
import type { SensitivityTable } from './sensitivity.js';

const noTable: SensitivityTable = () => 'unknown';
const byAuthor: SensitivityTable = ({ author, namesNobody }) => (author.specialism === '0329' ? ['psychiatry'] : author.specialism === '0100' || namesNobody ? [] : 'unknown');
const nurse = { ura: null, specialism: null, name: 'verpleegkundige', isClient: false };
const nobody = { ura: null, specialism: null, name: null, isClient: false };
const psychiatrist = { ura: '00000001', specialism: '0329', name: null, isClient: false };

const alongside = (change: Partial<Parameters<typeof alongsideItemsOf>[0]>) => ({ allergies: [], measurements: [], given: [], ...change });
const decided = (change: Parameters<typeof alongside>[0], table: SensitivityTable, blocks = [anMa({ id: 'MA_1', author: psychiatrist })]) =>
  alongsideItemsOf(alongside(change), decisionItemsOf(blocks, table), table).map(({ holder, labels }) => ({ holder, labels }));

describe('what is decided about what comes alongside the medicines', () => {
  it.each<[string, Parameters<typeof alongside>[0], SensitivityTable, unknown]>([
    ['an allergy bears the labels of its source', { allergies: [anAllergy('Penicilline', { security: ['PSY'] })] }, byAuthor, ['psychiatry']],
    ['an allergy without a label bears those of the table', { allergies: [anAllergy('Penicilline', { author: psychiatrist })] }, byAuthor, ['psychiatry']],
    ['an allergy of a huisarts bears none', { allergies: [anAllergy('Penicilline')] }, byAuthor, []],
    ['an allergy of nobody knows whom is unlabelled', { allergies: [anAllergy('Penicilline', { author: nurse })] }, byAuthor, 'unknown'],
    ['a result likewise', { measurements: [aMeasurement('lithium-level', '2023-12-01', { security: ['ETH'] })] }, byAuthor, ['addiction']],
    ['a result that names nobody is what the table makes of its holder', { measurements: [aMeasurement('renal-function', '2023-12-01', { author: nobody, namesNobody: true })] }, byAuthor, []],
    ['a result that names nobody bears the labels of its source first', { measurements: [aMeasurement('renal-function', '2023-12-01', { author: nobody, namesNobody: true, security: ['PSY'] })] }, byAuthor, ['psychiatry']],
    ['a result of nobody knows whom is unlabelled', { measurements: [aMeasurement('renal-function', '2023-12-01', { author: nurse })] }, byAuthor, 'unknown'],
    ['what a nurse gave follows its treatment', { given: [aGiven('MBH_1', '2023-12-01', { author: nurse })] }, byAuthor, ['psychiatry']],
    ['what was given bears its own labels as well', { given: [aGiven('MBH_1', '2023-12-01', { security: ['ETH'] })] }, byAuthor, ['psychiatry', 'addiction']],
    ['what was given with a code that nobody understands is unlabelled', { given: [aGiven('MBH_1', '2023-12-01', { security: ['HIV'] })] }, byAuthor, 'unknown'],
    ['a result that cannot be read bears the labels of its source', { unreadable: [anUnreadable('measurements', { security: ['PSY'] })] }, byAuthor, ['psychiatry']],
    ['a result that cannot be read and names nobody is what the table makes of its holder', { unreadable: [anUnreadable('measurements', { author: nobody, namesNobody: true })] }, byAuthor, []],
    ['what was given and cannot be read follows its treatment', { unreadable: [anUnreadable('given', { treatment: { system: 'test', value: 'MBH_1' } })] }, byAuthor, ['psychiatry']],
    ['what was given and cannot be read, of nobody knows which treatment, is unlabelled', { unreadable: [anUnreadable('given')] }, byAuthor, 'unknown'],
    ['what was given of no treatment here is unlabelled', { given: [aGiven('MBH_9', '2023-12-01')] }, noTable, 'unknown'],
  ])('%s', (_situation, change, table, labels) => {
    expect(decided(change, table)).toEqual([{ holder: '00000002', labels }]);
  });

  it('is decided one by one: what may not be seen takes nothing else along', () => {
    const all = alongside({ allergies: [anAllergy('Penicilline'), anAllergy('Clozapine', { security: ['PSY'] })], measurements: [aMeasurement('renal-function', '2023-12-01')] });
    const denied = alongsideItemsOf(all, [], byAuthor).filter(({ labels }) => labels.includes('psychiatry')).map(({ key }) => key);
    const seen = permittedAlongside(all, (key) => !denied.includes(key));
    expect({ allergies: seen.allergies.map(({ text }) => text), measurements: seen.measurements.length }).toEqual({ allergies: ['Penicilline'], measurements: 1 });
  });

  it('shows nothing of which nothing was decided', () => {
    expect(permittedAlongside(alongside({ allergies: [anAllergy('Penicilline')] }), () => false).allergies).toEqual([]);
  });
});
