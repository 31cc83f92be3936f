import type { SourceFailure } from '#libs/medication-overview';
import { answeringSourceContract } from './answering-source.contract-suite.js';
import type { Misbehaviour } from './testing/misbehaviour.js';
import { aPatient, bsn, otherBsn, storyOf, type SentResource } from './testing/records.js';
import type { SourceUnderTest } from './testing/source-under-test.js';

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
  ['entry-is-no-list', 'unreadable'],
  ['entry-is-a-number', 'unreadable'],
  ['resource-without-type', 'unreadable'],
  ['link-is-no-list', 'unreadable'],
  ['counts-more', 'unreadable'],
  ['says-incomplete', 'unreadable'],
  ['other-person', 'other-person'],
  ['huge', 'too-large'],
  ['endless', 'too-large'],
  ['redirect', 'redirected'],
  ['link-elsewhere', 'redirected'],
  ['link-for-ever', 'too-large'],
];

/** What every source of medication does, whatever stands behind it. */
export function medicationSourceContract(name: string, start: () => Promise<SourceUnderTest>): void {
  answeringSourceContract(name, start);

  describe(`${name} as a source of medication that fails, or answers about somebody else`, () => {
    let it_: SourceUnderTest;
    beforeAll(async () => { it_ = await start(); });
    afterAll(() => it_.stop());
    beforeEach(() => { it_.misbehaves(null); it_.holds(storyOf(it_.material)); });
    const holdsAlso = (...more: readonly SentResource[]): void => it_.holds([...storyOf(it_.material), ...more]);
    const nothing = (reason: SourceFailure) => ({ source: it_.source.source, state: 'failed', reason, ageMs: null, blocks: [], received: new Map(), person: null });

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
