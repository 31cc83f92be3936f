import { AskedSource } from '../asking/asked-source.js';
import { usualLimits } from '../http/limits.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { AFhirServer } from '../testing/fhir-server.js';
import type { Misbehaviour } from '../testing/misbehaviour.js';
import { bsn, otherBsn, r4, storyOf } from '../testing/records.js';

const description = { id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' };
const limits = { ...usualLimits, breakAfterFailures: 2, halfOpenAfterMs: 200 };
const searches = 3;

let server: AFhirServer;
let source: AskedSource;
beforeEach(async () => {
  server = await new AFhirServer().start();
  server.records = storyOf(r4);
  source = new AskedSource(description, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits }, mp9R4);
});
afterEach(async () => {
  await source.close();
  server.stop();
});
const medicationForms = () => server.received.filter(({ url }) => /Medication(Request|Dispense|Statement)/.test(url));
const asked = async (how: Misbehaviour | null, about = bsn) => {
  server.misbehaviour = how;
  server.received.length = 0;
  return source.reportFor(about);
};

describe('a source that is away for a moment', () => {
  it.each<Misbehaviour>(['away-once', 'hangs-up-once'])('%s: is asked once more, and answers', async (how) => {
    expect(await asked(how)).toMatchObject({ state: 'answered' });
    expect(medicationForms()).toHaveLength(2 * searches);
  });

  it('that stays away is asked twice, and no more', async () => {
    expect(await asked('away')).toMatchObject({ state: 'failed', reason: 'down' });
    await new Promise((done) => setTimeout(done, 300));
    expect(medicationForms().length).toBeLessThanOrEqual(2 * searches);
    expect(medicationForms().length).toBeGreaterThan(searches);
  });

  it.each<Misbehaviour>(['down', 'cut-off', 'html', 'garbage', 'redirect'])('%s: is not asked again', async (how) => {
    await asked(how);
    await new Promise((done) => setTimeout(done, 300));
    expect(medicationForms()).toHaveLength(searches);
  });
});

describe('a source that is gone', () => {
  const halfOpen = (): Promise<void> => new Promise((done) => setTimeout(done, limits.halfOpenAfterMs + 20));

  it('is not asked any more after so many failures, and counts as down at once', async () => {
    await asked('down');
    await asked('down', otherBsn);
    expect(await asked(null)).toMatchObject({ state: 'failed', reason: 'down', blocks: [] });
    expect(server.received).toEqual([]);
  });

  it('is asked again after a while, and answers as before', async () => {
    await asked('down');
    await asked('down', otherBsn);
    await halfOpen();
    expect(await asked(null)).toMatchObject({ state: 'answered' });
    expect(await asked(null)).toMatchObject({ state: 'answered' });
  });

  it('is not taken for gone because it answers badly, nor because nobody waited', async () => {
    await asked('garbage');
    await asked('garbage', otherBsn);
    server.misbehaviour = 'late';
    await source.reportFor(bsn, AbortSignal.timeout(50));
    await source.reportFor(otherBsn, AbortSignal.timeout(50));
    expect(await asked(null)).toMatchObject({ state: 'answered' });
  });

  it('that was stopped is down', async () => {
    server.stop();
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down' });
  });
});
