import { aPatient, bsn, otherBsn, storyOf, type SentResource } from './testing/records.js';
import type { AnsweringSource } from './testing/source-under-test.js';

/** What every source of medication answers, also one that a test cannot make misbehave. */
export function answeringSourceContract(name: string, start: () => Promise<AnsweringSource>): void {
  describe(`${name} as a source of medication that answers`, () => {
    let it_: AnsweringSource;
    beforeAll(async () => { it_ = await start(); });
    afterAll(() => it_.stop());
    beforeEach(() => it_.holds(storyOf(it_.material)));
    const holdsAlso = (...more: readonly SentResource[]) => it_.holds([...storyOf(it_.material), ...more]);

    it('gives MA, TA and MGB of the client, with where they came from', async () => {
      const report = await it_.source.reportFor(bsn);
      expect(report).toMatchObject({ source: it_.source.source, state: 'answered', reason: null, person: { name: 'Elly Verzonnen' } });
      expect(report.blocks.map(({ kind }) => kind).toSorted()).toEqual(['MA', 'MGB', 'TA']);
      expect(report.blocks.every(({ readable, sourceUra }) => readable && sourceUra === it_.source.source.ura)).toBe(true);
      expect([...report.received.keys()].toSorted()).toEqual(report.blocks.map(({ key }) => key).toSorted());
      expect(report.ageMs).toBeGreaterThanOrEqual(0);
    });

    it('answers with nothing where it holds nothing about the client', async () => {
      await it_.holds([]);
      expect(await it_.source.reportFor(bsn)).toMatchObject({ state: 'answered', reason: null, blocks: [] });
    });

    it('gives thousands of agreements of many pages, all of them and in their order', async () => {
      const ids = Array.from({ length: it_.plenty ?? 5_000 }, (_, index) => `MA_${index}`);
      await it_.holds([aPatient(), it_.material.medication, ...ids.map((id) => it_.material.ma(id))], 100);
      expect((await it_.source.reportFor(bsn)).blocks.map(({ id }) => id)).toEqual(ids);
    });

    it.each<[string, object]>([
      ['has a modifier that nobody knows', { modifierExtension: [{ url: 'http://example.org/unknown' }] }],
      ['has a modifier that nobody knows, deep inside', { note: [{ text: 'x', modifierExtension: [{ url: 'http://example.org/unknown' }] }] }],
      ['names its medicine with a number', { medicationReference: { display: 400.5 } }],
    ])('says why it cannot read a block that %s, and keeps it', async (_situation, change) => {
      await it_.holds([aPatient(), { ...it_.material.ma(), ...change }, it_.material.ta()]);
      const { blocks } = await it_.source.reportFor(bsn);
      expect(blocks.find(({ kind }) => kind === 'MA')).toMatchObject({ readable: false, id: 'MA_1', why: expect.any(String) });
      expect(blocks.find(({ kind }) => kind === 'TA')).toMatchObject({ readable: true });
    });

    it('takes numbers where text belongs for nothing', async () => {
      await holdsAlso({ ...it_.material.ma('MA_2'), id: 12.5 as unknown as string, identifier: [{ system: 1.5, value: 2.5 }], note: 3.5 });
      expect((await it_.source.reportFor(bsn)).blocks).toHaveLength(4);
    });

    it('was never asked with a BSN in an address', () => {
      expect(it_.addresses().filter((address) => address.includes(bsn) || address.includes(otherBsn))).toEqual([]);
    });
  });
}
