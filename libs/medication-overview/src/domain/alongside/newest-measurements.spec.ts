import type { Measurement } from '../alongside.js';
import { reconcile } from '../reconcile.js';
import { aMeasurement } from '../testing/alongside-builders.js';
import { anMa, noon } from '../testing/builders.js';
import { newestMeasurements } from './newest-measurements.js';

const medicine = (text: string, atc: string | null = null) => ({ text, prk: null, gpk: null, atc });
const linesOf = (...medicines: ReturnType<typeof medicine>[]) => reconcile(medicines.map((one, place) => anMa({ id: `MA_${place}`, mbh: `MBH_${place}`, medicine: one })), noon).lines;
const shown = (measurements: readonly Measurement[], lines = linesOf()) => newestMeasurements(measurements, lines, noon).map(({ key }) => key);

const older = aMeasurement('renal-function', '2023-06-01', { key: 'his#old' });
const newer = aMeasurement('renal-function', '2023-11-01T10:00:00+01:00', { key: 'ais#new', source: 'ais' });
const level = aMeasurement('lithium-level', '2023-12-01', { key: 'epd#level' });

describe('which results come alongside the medicines', () => {
  it('are the newest of each kind, over all sources', () => {
    expect(shown([older, newer])).toEqual(['ais#new']);
    expect(shown([newer, older, level], linesOf(medicine('LITHIUMCARBONAAT TABLET 400MG')))).toEqual(['ais#new', 'epd#level']);
  });

  it('are the same of two of one moment, whoever answered first', () => {
    const twin = { ...newer, key: 'his#twin' };
    expect(shown([newer, twin])).toEqual(shown([twin, newer]));
  });

  it.each<[string, string, string[]]>([
    ['of this very instant', '2024-01-01T12:00:00+01:00', ['later']],
    ['of this day, without a time', '2024-01-01', ['later']],
    ['of a second from now: not yet made', '2024-01-01T12:00:01+01:00', ['ais#new']],
    ['of tomorrow: not yet made', '2024-01-02', ['ais#new']],
  ])('%s', (_situation, at, expected) => {
    expect(shown([newer, aMeasurement('renal-function', at, { key: 'later' })])).toEqual(expected);
    expect(shown([aMeasurement('lithium-level', at, { key: 'later' })], linesOf(medicine('Priadel tablet 400mg')))).toEqual(expected.filter((key) => key === 'later'));
  });

  it.each<[string, ReturnType<typeof linesOf>, boolean]>([
    ['a line of lithium by name', linesOf(medicine('Priadel tablet 400mg')), true],
    ['a line of lithium by ATC', linesOf(medicine('MAGISTRAAL', 'N05AN01')), true],
    ['lines of other medicines alone', linesOf(medicine('CLOZAPINE TABLET 100MG', 'N05AH02')), false],
    ['no line at all', linesOf(), false],
  ])('a lithium level beside %s', (_situation, lines, isShown) => {
    expect(shown([level], lines)).toEqual(isShown ? ['epd#level'] : []);
  });
});
