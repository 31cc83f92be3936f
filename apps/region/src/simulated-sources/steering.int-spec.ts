import { writeFileSync } from 'node:fs';

import { ASource } from './fixtures/a-source.js';

describe('steering a simulated source', () => {
  const source = new ASource();
  beforeAll(() => source.start());
  afterAll(() => source.remove());

  it('hangs up on everyone who asks while it is down, and answers again when it is mended', async () => {
    await source.control('break', { how: 'down' }).expect(200, { state: 'down' });
    await expect(source.get('/fhir/metadata')).rejects.toThrow(/socket hang up|ECONNRESET/);
    await expect(source.search('MedicationRequest', 'patient=1')).rejects.toThrow(/socket hang up|ECONNRESET/);

    await source.control('mend', '').expect(200, { state: 'up' });
    await source.get('/fhir/metadata').expect(200);
  });

  it.each(['late', 'html', 'garbage', 'other-person', 'endless', 'huge'])('cannot be broken by "%s" yet', async (how) => {
    const answer = await source.control('break', { how }).expect(501);

    expect(answer.body.issue[0].diagnostics).toBe('not yet');
  });

  it.each([
    ['in a way nobody knows', 'break', { how: 'sideways' }, 400],
    ['with words that are no JSON', 'break', 'down', 400],
    ['in a place that is not there', 'explode', '', 404],
  ])('refuses to be steered %s', async (_situation, path, body, status) => {
    await source.control(path, body).expect(status);
  });

  it('is steered from this machine only, and by no web page', async () => {
    await source.control('clear', '').set('host', 'evil.example').expect(403);
    await source.control('clear', '').set('origin', 'http://evil.example').expect(403);
    await source.get('/control/clear').expect(405);
  });

  it('is ready, also while it plays that it is down', async () => {
    await source.control('break', { how: 'down' });
    await source.get('/health/ready').expect(200, { status: 'ready', name: 'ais' });
    await source.control('mend', '');
  });

  it.each(['//', '/fhir/%', '/fhir//', '/\\', '/fhir?page'])('survives the address %s', async (path) => {
    expect((await source.get(path)).status).toBeGreaterThanOrEqual(400);
    await source.get('/health/ready').expect(200);
  });
});

describe('starting a simulated source', () => {
  it('says in one line that its file cannot be read', async () => {
    const source = new ASource();
    writeFileSync(source.file, '{"records": [');

    await expect(source.start()).rejects.toThrow(`${source.file} cannot be read: put back a copy, or remove that file.`);
    await source.remove();
  });
});
