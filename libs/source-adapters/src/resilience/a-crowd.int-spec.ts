import { AskedSource } from '../asking/asked-source.js';
import { bytesOfThisProcess } from '../http/bytes-in-flight.js';
import { usualLimits } from '../http/limits.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { AClientByClientServer } from '../testing/client-by-client.js';

const description = { id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' };
const searches = 7;
const clients = Array.from({ length: 64 }, (_, index) => String(999_900_000 + index));
const [elly = '', erik = ''] = clients;

let server: AClientByClientServer;
let source: AskedSource;
const start = (more = {}): void => { source = new AskedSource(description, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits: { ...usualLimits, ...more } }, mp9R4); };
beforeEach(async () => {
  server = await new AClientByClientServer().start();
  server.afterMs = 100;
});
afterEach(async () => {
  await source.close();
  server.stop();
});
const never = (): void => undefined;
const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** More than the first bytes of a question, that never wait. */
const long = (): string => `{"resourceType":"Bundle","type":"searchset","entry":[]${' '.repeat(100_000)}}`;
const statesOf = (reports: readonly { readonly state: string; readonly reason: string | null }[]): string[] => [...new Set(reports.map(({ state, reason }) => reason ?? state))];

describe('64 overviews at once of a source that takes 100 ms for a search', () => {
  it('of 64 clients: every one is answered, the next as well, and the source is not asked more at once than agreed', async () => {
    start();
    const crowd = Promise.all(clients.map((bsn) => source.reportFor(bsn)));
    const next = source.reportFor('999900999');
    expect(statesOf([...(await crowd), await next])).toEqual(['answered']);
    expect(server.mostAtOnce).toBeLessThanOrEqual(usualLimits.questionsAtOnce * searches);
  });

  it('that have no time for it: who waited too long with us hears so in time, and the source does not count as gone', async () => {
    start({ deadlineMs: 500, questionsAtOnce: 1 });
    const startedAt = performance.now();
    const reports = await Promise.all(clients.map((bsn) => source.reportFor(bsn)));
    expect(performance.now() - startedAt).toBeLessThan(500 + 200);
    expect(statesOf(reports)).toEqual(['answered', 'late']);
    expect(await source.reportFor('999900999')).toMatchObject({ state: 'answered' });
  });
});

describe('the same question, asked while it is being asked', () => {
  it('is asked once, and everyone gets the answer', async () => {
    start();
    const reports = await Promise.all(clients.map(() => source.reportFor(elly)));
    expect(statesOf(reports)).toEqual(['answered']);
    expect(server.asksAbout(elly)).toBe(searches);
  });

  it('is asked anew after the answer: nothing is kept', async () => {
    start();
    await source.reportFor(elly);
    await source.reportFor(elly);
    expect(server.asksAbout(elly)).toBe(2 * searches);
  });

  it('goes on for who still waits when another went away', async () => {
    start();
    const [gone, stays] = await Promise.all([source.reportFor(elly, AbortSignal.timeout(30)), source.reportFor(elly)]);
    expect([gone.reason, stays.state]).toEqual(['late', 'answered']);
    expect(server.asksAbout(elly)).toBe(searches);
  });

  it('ends when nobody waits, and who asks then is not given that end', async () => {
    server.otherwise.set(elly, never);
    start();
    await source.reportFor(elly, AbortSignal.timeout(30));
    server.otherwise.clear();
    expect(await source.reportFor(elly)).toMatchObject({ state: 'answered' });
  });

  it('and that came too late for who asked first: who asked later asks anew, once, together', async () => {
    server.otherwise.set(elly, never);
    start({ deadlineMs: 800 });
    const first = source.reportFor(elly);
    await soon(400);
    const later = Promise.all([source.reportFor(elly), source.reportFor(elly)]);
    expect((await first).reason).toBe('late');
    server.otherwise.clear();
    expect(statesOf(await later)).toEqual(['answered']);
    expect(server.asksAbout(elly)).toBe(2 * searches);
  });

  it('that stays out again is not asked a third time; nor is it for who came as it began', async () => {
    server.otherwise.set(elly, never);
    start({ deadlineMs: 800 });
    const crowd = Promise.all([source.reportFor(elly), source.reportFor(elly)]);
    await soon(400);
    const later = source.reportFor(elly);
    expect(statesOf([...(await crowd)])).toEqual(['late']);
    expect(statesOf([await later])).toEqual(['late']);
    expect(server.asksAbout(elly)).toBe(2 * searches);
  });

  it('is never that of another client', async () => {
    server.otherwise.set(elly, never);
    start({ deadlineMs: 500 });
    const [one, other] = await Promise.all([source.reportFor(elly), source.reportFor(erik)]);
    expect([one.reason, other.state]).toEqual(['late', 'answered']);
  });
});

describe('a process that has no time itself', () => {
  it('does not take a source for gone whose answers lay there unread', async () => {
    server.afterMs = 0;
    start({ deadlineMs: 300, breakAfterFailures: 3 });
    const reports = Promise.all(clients.slice(0, 5).map((bsn) => source.reportFor(bsn)));
    await new Promise((done) => setTimeout(done, 1));
    const until = performance.now() + 500;
    while (performance.now() < until) Math.sqrt(until);
    expect(statesOf(await reports)).toEqual(['late']);
    expect(await source.reportFor('999900999')).toMatchObject({ state: 'answered' });
  });
});

describe('a process that holds as many bytes as it may', () => {
  const another = {};
  const holdEverything = () => bytesOfThisProcess.take(another, 1_000_000_000, new AbortController().signal);
  afterEach(() => bytesOfThisProcess.release(another));

  it('reads on at once where an answer is short', async () => {
    start({ deadlineMs: 800 });
    await holdEverything();
    expect(await source.reportFor(elly)).toMatchObject({ state: 'answered' });
  });

  it('reads on when there is room again', async () => {
    server.content = long;
    start();
    await holdEverything();
    setTimeout(() => bytesOfThisProcess.release(another), 300);
    expect(await source.reportFor(elly)).toMatchObject({ state: 'answered' });
  });

  it('lets nobody wait longer than the deadline, and takes no source for gone', async () => {
    server.content = long;
    start({ deadlineMs: 300, breakAfterFailures: 3 });
    await holdEverything();
    expect(statesOf(await Promise.all(clients.slice(0, 5).map((bsn) => source.reportFor(bsn))))).toEqual(['late']);
    bytesOfThisProcess.release(another);
    expect(await source.reportFor('999900999')).toMatchObject({ state: 'answered' });
  });
});
