import type { IncomingMessage } from 'node:http';

import { ABrokenSource, readAtLeast } from '../../fixtures/a-broken-source.js';

const source = new ABrokenSource();
beforeAll(() => source.start());
afterEach(() => source.mend());
afterAll(() => source.remove());

describe('a source that is late', () => {
  const timed = async (answer: PromiseLike<{ readonly body: { readonly total?: number } }>) => {
    const begun = performance.now();
    const { body } = await answer;
    return { ms: performance.now() - begun, total: body.total };
  };

  it('answers well, after the time it was told to wait', async () => {
    await source.break('late', { ms: 300 });
    const { ms, total } = await timed(source.ask());

    expect(total).toBe(3);
    expect(ms).toBeGreaterThanOrEqual(290);
  });

  it('answers at once when it is mended meanwhile', async () => {
    await source.break('late');
    const waiting = timed(source.ask());
    await source.hears();
    await source.mend();
    const { ms, total } = await waiting;

    expect(total).toBe(3);
    expect(ms).toBeLessThan(5_000);
  });

  it('stops at once while somebody still waits', async () => {
    const another = await new ABrokenSource().start();
    await another.break('late', { ms: 600_000 });
    const waiting = another.ask().then(() => 'answered', () => 'hung up');
    await another.hears();
    await another.remove();

    expect(await waiting).toBe('hung up');
  });
});

describe('a source that says something else', () => {
  it('asks to log in', async () => {
    await source.break('html');

    expect((await source.ask().expect(200).expect('content-type', /text\/html/)).text).toContain('Inloggen');
  });

  it.each(['/fhir/metadata', '/fhir/MedicationRequest'])('stops halfway at %s', async (path) => {
    await source.break('garbage');
    const text = await source.textOf(path);

    expect(text).toMatch(/^\{"resourceType":"/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it.each([
    ['to itself', {}, (): number => source.port],
    ['to another port of this machine', { port: 9 }, (): number => 9],
  ])('sends whoever asks on, %s', async (_situation, more, port) => {
    await source.break('redirect', more);

    expect((await source.ask().redirects(0).expect(302)).headers['location']).toBe(`http://127.0.0.1:${port()}/elsewhere`);
  });
});

describe('a source that says too much', () => {
  it('gives more than anyone should take in, and all of it is right', async () => {
    await source.break('huge');
    const text = await source.textOf('/fhir/MedicationRequest');
    const { entry, ...searchset } = JSON.parse(text) as { entry: { search: { mode: string } }[] };

    expect(text.length).toBeGreaterThan(40_000_000);
    expect(searchset).toEqual({ resourceType: 'Bundle', type: 'searchset', total: 3, link: [] });
    expect(entry.filter(({ search }) => search.mode === 'match')).toHaveLength(3);
  });

  it('says as ever what it can do while its answers are huge', async () => {
    await source.break('huge');

    expect((await source.get('/fhir/metadata')).text.length).toBeLessThan(1_000_000);
  });

  it.each([
    ['whoever reads hangs up', (answer: IncomingMessage) => void answer.destroy()],
    ['it is mended', () => source.mend()],
    ['it is broken in another way', () => source.break('html')],
  ])('never ends, until %s', async (_situation, end) => {
    await source.break('endless');
    const answer = await source.opened('/fhir/metadata');
    const ended = new Promise((closed) => answer.once('error', () => undefined).once('close', closed));
    await readAtLeast(answer, 5_000_000);
    await end(answer);
    await ended;

    expect(answer.complete).toBe(false);
    expect(await source.connections()).toBe(0);
  });
});
