import { lastGivenIn } from '../alongside/last-given.js';
import { reconcile } from '../reconcile.js';
import { aGiven } from '../testing/alongside-builders.js';
import { anMa, aTa, noon } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';

const lithium = { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: '1', gpk: null, atc: null };
const metoprolol = { text: 'METOPROLOL 100MG TB MGA SUC', prk: '2', gpk: null, atc: null };
const withoutPrk = (text: string, atc: string | null) => ({ text, prk: null, gpk: null, atc });
const ofHis = { source: 'his', sourceUra: '00000002', key: 'his/MA/1', mbh: 'MBH_his' };
const ofAis = { key: 'ais/MA/1', mbh: 'MBH_ais' };
const nameless = { knownAs: ['test|1001'] };
const shown = (blocks: Parameters<typeof reconcile>[0]) => {
  const { lines, notShown } = reconcile(blocks, noon);
  return [...lines.map(({ medicine, category }) => `${medicine.text} ${category}`), ...notShown.map(({ block, reason }) => `${block.key} ${reason}`)].toSorted();
};

describe('one number, given by two sources', () => {
  it.each([
    ['to lithium and to metoprolol, each with its PRK: both are shown', lithium, metoprolol, 2],
    ['to one medicine: it is one', lithium, { ...lithium, text: 'Lithium' }, 1],
    ['to two, of which one has no PRK: their ATC codes differ', { ...lithium, atc: 'N05AN01' }, withoutPrk('METOPROLOL', 'C07AB02'), 2],
    ['to two, of which one has no code at all: nobody knows better', lithium, withoutPrk('METOPROLOL', null), 1],
    ['to two without codes and with two names', withoutPrk('LITHIUM', null), withoutPrk('METOPROLOL', null), 2],
    ['to two without codes, one name in other capitals', withoutPrk('LITHIUM', null), withoutPrk('Lithium ', null), 1],
  ])('%s', (_situation, one, other, howMany) => {
    const blocks = [anMa({ id: '1001', ...ofHis, ...nameless, medicine: one }), anMa({ id: '1001', ...ofAis, ...nameless, medicine: other })];
    expect(reconcile(blocks, noon).lines).toHaveLength(howMany);
  });

  const his = anMa({ id: '1001', ...ofHis, ...nameless, medicine: lithium });
  const ais = anMa({ id: '1001', ...ofAis, ...nameless, medicine: metoprolol });

  it('to two medicines: what one withdrew as an error takes only its own along', () => {
    expect(shown([his, { ...ais, enteredInError: true }])).toEqual(['LITHIUMCARBONAAT TABLET 400MG current', 'ais/MA/1 entered-in-error']);
  });

  it('to two medicines: a stop of one source ends that of its own source only', () => {
    const stop = anMa({ id: 'STOP', ...ofHis, key: 'his/MA/2', mbh: null, medicine: lithium, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive', follows: '1001' });
    expect(shown([his, ais, stop])).toEqual(['LITHIUMCARBONAAT TABLET 400MG recently-stopped', 'METOPROLOL 100MG TB MGA SUC current']);
  });

  it('to three records of two medicines: never two medicines in one block', () => {
    const unclear = anMa({ id: '1001', key: 'epd/MA/1', source: 'epd', mbh: 'MBH_epd', ...nameless, isCopy: true, medicine: withoutPrk('?', null) });
    expect(shown([his, ais, unclear])).toEqual(['LITHIUMCARBONAAT TABLET 400MG current', 'METOPROLOL 100MG TB MGA SUC current', 'epd/MA/1 duplicate']);
  });
});

describe('a treatment number without a system', () => {
  const local = { treatment: { system: null, value: '1001' } };
  const his = anMa({ id: 'A', ...ofHis, ...local, medicine: lithium });

  it('counts within its source: two sources that count from one do not make one treatment', () => {
    expect(shown([his, anMa({ id: 'B', ...ofAis, ...local, medicine: metoprolol })])).toEqual(['LITHIUMCARBONAAT TABLET 400MG current', 'METOPROLOL 100MG TB MGA SUC current']);
  });

  it('joins what one source says of it', () => {
    const ta = aTa({ id: 'T', ...ofHis, ...local, key: 'his/TA/1', medicine: lithium });
    expect(overviewOf([his, ta]).lines).toEqual([{ is: 'current', blocks: { A: 'basis', T: 'processed' } }]);
  });

  it('stays the number of the source that gave it, also where the original that counts has none', () => {
    const original = anMa({ id: 'A', key: 'ais/MA/A', mbh: null, medicine: lithium });
    const ta = aTa({ id: 'T', ...ofHis, ...local, key: 'his/TA/1', medicine: lithium });
    expect(reconcile([original, { ...his, isCopy: true }, ta], noon).lines.map(({ basis, blocks }) => [basis, blocks.length])).toEqual([['MA', 2]]);
  });

  it('tells only of its own source when the medicine was last given', () => {
    const given = { ...aGiven('x', '2023-12-20'), ...local };
    expect([his, anMa({ id: 'B', ...ofAis, ...local })].map((block) => lastGivenIn([given], [block], noon).length)).toEqual([1, 0]);
  });
});

describe('a record that two sources number alike, without a system', () => {
  const original = anMa({ id: '1001', ...ofHis, knownAs: ['his#|1001'], medicine: lithium, mbh: null });
  const copy = anMa({ id: '1001', ...ofAis, knownAs: ['ais#|1001'], medicine: lithium, mbh: null, isCopy: true });
  const stop = { at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive' as const, medicine: lithium, mbh: null };

  it('is one record: the copy does not live on when the original is stopped', () => {
    expect(shown([original, copy, { ...anMa({ id: 'STOP', ...ofHis, key: 'his/MA/2', ...stop }), follows: ['his#|1001'] }])).toEqual(['LITHIUMCARBONAAT TABLET 400MG recently-stopped', 'ais/MA/1 duplicate']);
  });

  it('is withdrawn with it', () => {
    expect(shown([{ ...original, enteredInError: true }, copy])).toEqual(['ais/MA/1 entered-in-error', 'his/MA/1 entered-in-error']);
  });

  it('is another where it was registered at another moment', () => {
    expect(shown([{ ...original, enteredInError: true }, { ...copy, registeredAt: { ...copy.registeredAt, ms: copy.registeredAt.ms + 1_000 } }])).toEqual(['LITHIUMCARBONAAT TABLET 400MG current', 'his/MA/1 entered-in-error']);
  });
});
