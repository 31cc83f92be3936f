import { writeFileSync } from 'node:fs';

import { ASource } from './fixtures/a-source.js';

describe('steering a simulated source', () => {
  const source = new ASource();
  beforeAll(() => source.start());
  afterAll(() => source.remove());

  it('hangs up on everyone who asks while it is down, and answers again when it is mended', async () => {
    await source.control('break', { how: 'down' }).expect(200, { how: 'down', state: 'down' });
    await expect(source.get('/fhir/metadata')).rejects.toThrow(/socket hang up|ECONNRESET/);
    await expect(source.search('MedicationRequest', 'patient=1')).rejects.toThrow(/socket hang up|ECONNRESET/);

    await source.control('mend', '').expect(200, { state: 'up' });
    await source.get('/fhir/metadata').expect(200);
  });

  it.each([
    ['in a way nobody knows', 'break', { how: 'sideways' }, 400],
    ['in a way that every object has', 'break', { how: 'constructor' }, 400],
    ['with words that are no JSON', 'break', 'down', 400],
    ['with JSON that is no object', 'break', '["down"]', 400],
    ['to be late for ever', 'break', { how: 'late', ms: 600_001 }, 400],
    ['to be late by a word', 'break', { how: 'late', ms: '5' }, 400],
    ['to be down after a while', 'break', { how: 'down', ms: 5 }, 400],
    ['to a port that no machine has', 'break', { how: 'redirect', port: 65_536 }, 400],
    ['to another place without a redirect', 'break', { how: 'html', port: 80 }, 400],
    ['to forget a client without saying who', 'clear-client', '', 400],
    ['to forget a client by half a number', 'clear-client?bsn=9999', '', 400],
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
