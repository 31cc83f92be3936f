import { jest } from '@jest/globals';
import { Breaker, type Shown } from './breaker.js';

const limits = { breakAfterFailures: 3, halfOpenAfterMs: 2_000 };
const at = (now: number): void => void jest.setSystemTime(now);

beforeEach(() => { jest.useFakeTimers({ now: 0 }); });
afterEach(() => { jest.useRealTimers(); });

let clients = 0;
const somebodyElse = (): string => `client-${(clients += 1)}`;

/** Asks, and ends in this way at once; null: not asked. */
const asked = (breaker: Breaker<Shown>, shown: Shown, about = somebodyElse()): Promise<Shown | null> => breaker.ask(about, async () => shown, (one) => one);

/** Asks, and ends when the test says so. */
function asking(breaker: Breaker<Shown>): { readonly answer: Promise<Shown | null>; readonly ends: (shown: Shown) => Promise<unknown> } {
  const { promise, resolve } = Promise.withResolvers<Shown>();
  const answer = breaker.ask(somebodyElse(), () => promise, (one) => one);
  return { answer, ends: (shown) => { resolve(shown); return answer; } };
}

async function fails(breaker: Breaker<Shown>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await asked(breaker, 'source-is-gone');
}

async function broken(): Promise<Breaker<Shown>> {
  const breaker = new Breaker<Shown>(limits);
  await fails(breaker, 3);
  return breaker;
}

describe('a breaker', () => {
  it('lets through until so many questions in a row were not answered', async () => {
    const breaker = new Breaker<Shown>(limits);
    await fails(breaker, 2);
    expect(await asked(breaker, 'source-is-gone')).toBe('source-is-gone');
    at(1_999);
    expect(await asked(breaker, 'source-answers')).toBeNull();
  });

  it('counts anew after an answer', async () => {
    const breaker = new Breaker<Shown>(limits);
    await fails(breaker, 2);
    await asked(breaker, 'source-answers');
    await fails(breaker, 2);
    expect(await asked(breaker, 'source-answers')).toBe('source-answers');
  });

  it('does not count a question whose asker went away, neither as a failure nor as an answer', async () => {
    const breaker = new Breaker<Shown>(limits);
    await fails(breaker, 2);
    expect(await asked(breaker, 'nothing')).toBe('nothing');
    expect(await asked(breaker, 'source-is-gone')).toBe('source-is-gone');
    expect(await asked(breaker, 'source-answers')).toBeNull();
  });

  it('lets one question through after a while, and no second beside it, which does not wait for it either', async () => {
    const breaker = await broken();
    at(2_000);
    const trial = asking(breaker);
    expect(await asked(breaker, 'source-answers')).toBeNull();
    expect(await trial.ends('source-answers')).toBe('source-answers');
  });

  it('is closed again as soon as that one is answered', async () => {
    const breaker = await broken();
    at(2_000);
    await asked(breaker, 'source-answers');
    const [one, other] = [asking(breaker), asking(breaker)];
    expect(await Promise.all([one.ends('source-answers'), other.ends('source-answers')])).not.toContain(null);
  });

  it('waits again when that one is not', async () => {
    const breaker = await broken();
    at(2_000);
    const trial = asking(breaker);
    at(3_000);
    await trial.ends('source-is-gone');
    at(4_999);
    expect(await asked(breaker, 'source-answers')).toBeNull();
    at(5_000);
    expect(await asked(breaker, 'source-answers')).not.toBeNull();
  });

  it('lets another through when who asked that one went away, and only one: the source has shown nothing', async () => {
    const breaker = await broken();
    at(2_000);
    await asked(breaker, 'nothing');
    const trial = asking(breaker);
    expect(await asked(breaker, 'source-answers')).toBeNull();
    expect(await trial.ends('source-is-gone')).toBe('source-is-gone');
    expect(await asked(breaker, 'source-answers')).toBeNull();
  });

  it.each<[string, number, Shown]>([['before a trial', 1_500, 'source-is-gone'], ['during a trial', 2_000, 'source-is-gone'], ['during a trial, given up', 2_000, 'nothing']])(
    'does not wait longer for what was asked before it opened and ends %s',
    async (_when, endsAt, how) => {
      const breaker = new Breaker<Shown>(limits);
      const early = asking(breaker);
      at(100);
      await fails(breaker, 3);
      at(2_100);
      const trial = endsAt === 2_000 ? asking(breaker) : null;
      await early.ends(how);
      if (trial) expect(await trial.ends('source-answers')).toBe('source-answers');
      expect(await asked(breaker, 'source-answers')).toBe('source-answers');
    },
  );

  it('counts one client once, however often it fails about them', async () => {
    const breaker = new Breaker<Shown>(limits);
    for (let time = 0; time < 10; time += 1) await asked(breaker, 'source-is-gone', 'elly');
    await fails(breaker, 1);
    expect(await asked(breaker, 'source-answers')).toBe('source-answers');
    for (let time = 0; time < 10; time += 1) await asked(breaker, 'source-is-gone', 'elly');
    await fails(breaker, 2);
    expect(await asked(breaker, 'source-answers')).toBeNull();
  });

  it('lets a question about another client go first after a trial that failed, and this one again where none came', async () => {
    const breaker = await broken();
    at(2_000);
    await asked(breaker, 'source-is-gone', 'elly');
    at(4_000);
    expect(await asked(breaker, 'source-is-gone', 'elly')).toBeNull();
    expect(await asked(breaker, 'source-is-gone')).toBe('source-is-gone');
    at(6_000);
    expect(await asked(breaker, 'source-answers', 'elly')).toBe('source-answers');
  });

  it('tries again about the only client that is asked about', async () => {
    const breaker = await broken();
    at(2_000);
    await asked(breaker, 'source-is-gone', 'elly');
    at(5_999);
    expect(await asked(breaker, 'source-answers', 'elly')).toBeNull();
    at(6_000);
    expect(await asked(breaker, 'source-answers', 'elly')).toBe('source-answers');
  });
});
