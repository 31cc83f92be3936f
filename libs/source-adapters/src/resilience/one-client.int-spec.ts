import type { ServerResponse } from 'node:http';
import { AskedSource } from '../asking/asked-source.js';
import type { Dialect } from '../asking/dialect.js';
import { usualLimits } from '../http/limits.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { AClientByClientServer } from '../testing/client-by-client.js';
import { send } from '../testing/misbehaviour.js';

const description = { id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' };
const limits = { ...usualLimits, deadlineMs: 300, breakAfterFailures: 3, halfOpenAfterMs: 60_000 };
const [elly, erik] = ['999900018', '999900031'];
const others = ['999900043', '999900055', '999900067'];
const status = (code: number) => (response: ServerResponse) => send(response, '{}', 'application/fhir+json', code);

let server: AClientByClientServer;
let sources: AskedSource[];
const aSource = (dialect: Dialect = mp9R4): AskedSource => {
  const source = new AskedSource(description, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits }, dialect);
  sources.push(source);
  return source;
};
beforeEach(async () => {
  server = await new AClientByClientServer().start();
  sources = [];
});
afterEach(async () => {
  await Promise.all(sources.map((source) => source.close()));
  server.stop();
});

describe('a source that fails on what it holds of one client', () => {
  it.each<[string, string, (response: ServerResponse) => void]>([
    ['not found', 'not-fhir', status(404)], ['refused', 'not-fhir', status(403)], ['not understood', 'not-fhir', status(400)],
    ['a fault', 'down', status(500)], ['hung up', 'down', (response) => void response.destroy()], ['never answered', 'late', () => undefined],
  ])('%s, however often it is asked: that is %s, and another client is answered', async (_situation, reason, how) => {
    server.otherwise.set(elly, how);
    const source = aSource();
    for (let time = 0; time < limits.breakAfterFailures + 1; time += 1) expect(await source.reportFor(elly)).toMatchObject({ state: 'failed', reason });
    expect(await source.reportFor(erik)).toMatchObject({ state: 'answered' });
  });

  it('which our own reader falls over: the answer cannot be read, and another client is answered', async () => {
    const fallsOver: Dialect = { ...mp9R4, read: (pages, source, bsn) => { if (bsn === elly) throw new TypeError('undefined is no function'); return mp9R4.read(pages, source, bsn); } };
    const source = aSource(fallsOver);
    for (let time = 0; time < limits.breakAfterFailures + 1; time += 1) expect(await source.reportFor(elly)).toMatchObject({ state: 'failed', reason: 'unreadable' });
    expect(await source.reportFor(erik)).toMatchObject({ state: 'answered' });
  });

  it('a refusal of many clients is an answer all the same', async () => {
    const source = aSource();
    for (const bsn of others) {
      server.otherwise.set(bsn, status(403));
      await source.reportFor(bsn);
    }
    expect(await source.reportFor(erik)).toMatchObject({ state: 'answered' });
  });

  it.each<[string, (response: ServerResponse) => void]>([['a fault', status(500)], ['never answered', () => undefined]])('is gone where it fails on so many clients: %s', async (_situation, how) => {
    const source = aSource();
    for (const bsn of others) {
      server.otherwise.set(bsn, how);
      await source.reportFor(bsn);
    }
    server.received.length = 0;
    expect(await source.reportFor(erik)).toMatchObject({ state: 'failed', reason: 'down' });
    expect(server.received).toEqual([]);
  });
});
