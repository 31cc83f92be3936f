import type { MedicationSource, SourceFailure } from '#libs/medication-overview';
import { bsn, otherBsn, records } from './testing.records.js';
import type { Misbehaviour } from './testing.fhir-server.js';
import type { SentResource } from './testing.records.js';

export interface SourceUnderTest {
  readonly source: MedicationSource;
  holds(records: readonly SentResource[]): void;
  misbehaves(how: Misbehaviour | null): void;
  stop(): Promise<void>;
}

/** What every source of medication does, whatever stands behind it. */
export function medicationSourceContract(name: string, start: () => Promise<SourceUnderTest>): void {
  describe(`${name} as a source of medication`, () => {
    let it_: SourceUnderTest;
    beforeAll(async () => { it_ = await start(); });
    afterAll(() => it_.stop());
    beforeEach(() => { it_.misbehaves(null); it_.holds(records); });

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

    it('says of a block that it cannot read why, and keeps it', async () => {
      it_.holds(records.map((record) => (record.resourceType === 'MedicationRequest' ? { ...record, modifierExtension: [{ url: 'http://example.org/unknown' }] } : record)));
      const { blocks } = await it_.source.reportFor(bsn);
      expect(blocks.find(({ kind }) => kind === 'MA')).toMatchObject({ readable: false, id: 'MA_1', why: expect.any(String) });
    });

    it.each<[Misbehaviour, SourceFailure]>([
      ['down', 'down'],
      ['late', 'late'],
      ['html', 'not-fhir'],
      ['garbage', 'unreadable'],
      ['other-person', 'other-person'],
      ['huge', 'too-large'],
      ['redirect', 'redirected'],
    ])('%s: the report says %s and holds nothing', async (how, reason) => {
      it_.misbehaves(how);
      expect(await it_.source.reportFor(bsn)).toEqual({ source: it_.source.source, state: 'failed', reason, ageMs: null, blocks: [], received: new Map(), person: null });
    });

    it('gives nothing of a client it was not asked about', async () => {
      expect(await it_.source.reportFor(otherBsn)).toMatchObject({ state: 'failed', reason: 'other-person', blocks: [] });
    });

    it('ends at once when nobody waits for it any longer', async () => {
      it_.misbehaves('late');
      expect(await it_.source.reportFor(bsn, AbortSignal.abort())).toMatchObject({ state: 'failed', reason: 'late' });
    });
  });
}
