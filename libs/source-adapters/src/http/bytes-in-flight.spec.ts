import { BytesInFlight } from './bytes-in-flight.js';

const [first, second, third] = [{}, {}, {}];
const lasts = new AbortController().signal;

/** Whether it came through by now. */
async function isThrough(taking: Promise<unknown>): Promise<boolean> {
  const soon = new Promise<string>((done) => setTimeout(() => done('waits'), 5));
  return (await Promise.race([taking, soon])) !== 'waits';
}

describe('the bytes of all answers that are being read', () => {
  it('go on without a wait while there is room', async () => {
    const bytes = new BytesInFlight(100, 0);
    expect([await bytes.take(first, 60, lasts), await bytes.take(second, 40, lasts)]).toEqual([false, false]);
  });

  it('wait where there is none, until a question ends; and say that they waited', async () => {
    const bytes = new BytesInFlight(100, 0);
    await bytes.take(first, 80, lasts);
    const waiting = bytes.take(second, 40, lasts);
    expect(await isThrough(waiting)).toBe(false);
    bytes.release(first);
    expect(await waiting).toBe(true);
  });

  it('of the question that began first never wait, so that one ends always', async () => {
    const bytes = new BytesInFlight(100, 0);
    await bytes.take(first, 60, lasts);
    await bytes.take(second, 40, lasts);
    const waiting = bytes.take(second, 10, lasts);
    expect(await bytes.take(first, 500, lasts)).toBe(false);
    expect(await isThrough(waiting)).toBe(false);
    bytes.release(first);
    expect(await isThrough(waiting)).toBe(true);
  });

  it('never wait for the first of each question, however much another holds', async () => {
    const bytes = new BytesInFlight(100, 30);
    await bytes.take(first, 500, lasts);
    expect([await bytes.take(second, 20, lasts), await bytes.take(second, 10, lasts)]).toEqual([false, false]);
    expect(await bytes.take(third, 30, lasts)).toBe(false);
    const waiting = bytes.take(second, 1, lasts);
    expect(await isThrough(waiting)).toBe(false);
    bytes.release(first);
    expect(await waiting).toBe(true);
  });

  it('of a question that nobody waits for any longer count for nobody', async () => {
    const bytes = new BytesInFlight(100, 0);
    const gone = new AbortController();
    await bytes.take(first, 100, lasts);
    const waiting = bytes.take(second, 50, gone.signal);
    gone.abort();
    expect(await isThrough(waiting)).toBe(true);
    bytes.release(second);
    await bytes.take(second, 50, gone.signal);
    bytes.release(first);
    expect(await bytes.take(third, 100, lasts)).toBe(false);
  });
});
