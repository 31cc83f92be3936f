import type { MedicationSource, SourceFailure } from '#libs/medication-overview';
import type { Misbehaviour } from './testing.misbehaviour.js';
import { aPatient, bsn, otherBsn, storyOf, type Material, type SentResource } from './testing.records.js';

export interface SourceUnderTest {
  readonly source: MedicationSource;
  /** The same source, given up after 300 ms. */
  readonly hasty: MedicationSource;
  readonly material: Material;
  holds(records: readonly SentResource[], perPage?: number): void;
  misbehaves(how: Misbehaviour | null): void;
  /** Every address at which it was asked. */
  addresses(): readonly string[];
  stop(): Promise<void>;
}

/** What each misbehaviour is called in the report. */
export const failures: readonly (readonly [Misbehaviour, SourceFailure])[] = [
  ['down', 'down'],
  ['away', 'down'],
  ['cut-off', 'down'],
  ['html', 'not-fhir'],
  ['no-bundle', 'not-fhir'],
  ['garbage', 'unreadable'],
  ['duplicate-keys', 'unreadable'],
  ['deep', 'unreadable'],
  ['prototype', 'unreadable'],
  ['other-person', 'other-person'],
  ['huge', 'too-large'],
  ['endless', 'too-large'],
  ['redirect', 'redirected'],
  ['link-elsewhere', 'redirected'],
  ['link-for-ever', 'too-large'],
];

/** What every source of medication does, whatever stands behind it. */
export function medicationSourceContract(name: string, start: () => Promise<SourceUnderTest>): void {
  describe(`${name} as a source of medication`, () => {
    let it_: SourceUnderTest;
    beforeAll(async () => { it_ = await start(); });
    afterAll(() => it_.stop());
    beforeEach(() => { it_.misbehaves(null); it_.holds(storyOf(it_.material)); });
    const holdsAlso = (...more: readonly SentResource[]): void => it_.holds([...storyOf(it_.material), ...more]);
    const nothing = (reason: SourceFailure) => ({ source: it_.source.source, state: 'failed', reason, ageMs: null, blocks: [], received: new Map(), person: null });

    it('gives MA, TA and MGB of the client, with where they came from', async () => {
      const report = await it_.source.reportFor(bsn);
      expect(report).toMatchObject({ source: it_.source.source, state: 'answered', reason: null, person: { name: 'Elly Verzonnen' } });
      expect(report.blocks.map(({ kind }) => kind).toSorted()).toEqual(['MA', 'MGB', 'TA']);
      expect(report.blocks.every(({ readable, sourceUra }) => readable && sourceUra === it_.source.source.ura)).toBe(true);
      expect([...report.received.keys()].toSorted()).toEqual(report.blocks.map(({ key }) => key).toSorted());
      expect(report.ageMs).toBeGreaterThanOrEqual(0);
    });

    it('answers with nothing where it holds nothing about the client', async () => {
      it_.holds([]);
      expect(await it_.source.reportFor(bsn)).toMatchObject({ state: 'answered', reason: null, blocks: [] });
    });

    it('gives 5,000 agreements of 50 pages, all of them and in their order', async () => {
      const ids = Array.from({ length: 5_000 }, (_, index) => `MA_${index}`);
      it_.holds([aPatient(), it_.material.medication, ...ids.map((id) => it_.material.ma(id))], 100);
      expect((await it_.source.reportFor(bsn)).blocks.map(({ id }) => id)).toEqual(ids);
    });

    it.each<[string, object]>([
      ['has a modifier that nobody knows', { modifierExtension: [{ url: 'http://example.org/unknown' }] }],
      ['has a modifier that nobody knows, deep inside', { note: [{ text: 'x', modifierExtension: [{ url: 'http://example.org/unknown' }] }] }],
      ['names its medicine with a number', { medicationReference: { display: 400.5 } }],
    ])('says why it cannot read a block that %s, and keeps it', async (_situation, change) => {
      it_.holds([aPatient(), { ...it_.material.ma(), ...change }, it_.material.ta()]);
      const { blocks } = await it_.source.reportFor(bsn);
      expect(blocks.find(({ kind }) => kind === 'MA')).toMatchObject({ readable: false, id: 'MA_1', why: expect.any(String) });
      expect(blocks.find(({ kind }) => kind === 'TA')).toMatchObject({ readable: true });
    });

    it('takes numbers where text belongs for nothing', async () => {
      holdsAlso({ ...it_.material.ma('MA_2'), id: 12.5 as unknown as string, identifier: [{ system: 1.5, value: 2.5 }], note: 3.5 });
      expect((await it_.source.reportFor(bsn)).blocks).toHaveLength(4);
    });

    it.each(failures)('%s: the report says %s and holds nothing', async (how, reason) => {
      it_.misbehaves(how);
      expect(await it_.source.reportFor(bsn)).toEqual(nothing(reason));
    });

    it('has failed whole when its second page fails: the first is not taken for everything', async () => {
      it_.holds([...storyOf(it_.material), it_.material.ma('MA_2')], 1);
      it_.misbehaves('second-page-down');
      expect(await it_.source.reportFor(bsn)).toEqual(nothing('down'));
    });

    it.each<Misbehaviour>(['late', 'trickle'])('%s: is given up at its deadline, however slowly it goes on', async (how) => {
      it_.misbehaves(how);
      const startedAt = performance.now();
      expect(await it_.hasty.reportFor(bsn)).toEqual(nothing('late'));
      expect(performance.now() - startedAt).toBeLessThan(300 + 500);
    });

    it('gives nothing of a client it was not asked about', async () => {
      expect(await it_.source.reportFor(otherBsn)).toEqual(nothing('other-person'));
    });

    it('gives nothing as soon as one record is about somebody else, also where only that record says so', async () => {
      holdsAlso({ ...it_.material.ma('MA_2'), contained: [aPatient('p', otherBsn)], subject: { reference: '#p' } });
      expect(await it_.source.reportFor(bsn)).toEqual(nothing('other-person'));
    });

    it.each([['before it began', () => AbortSignal.abort()], ['while it lasts', () => AbortSignal.timeout(50)]])('ends at once when nobody waits for it any longer, %s', async (_when, signal) => {
      it_.misbehaves('late');
      const startedAt = performance.now();
      expect(await it_.source.reportFor(bsn, signal())).toEqual(nothing('late'));
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    });

    it('was never asked with a BSN in an address', () => {
      expect(it_.addresses().filter((address) => address.includes(bsn) || address.includes(otherBsn))).toEqual([]);
    });
  });
}
