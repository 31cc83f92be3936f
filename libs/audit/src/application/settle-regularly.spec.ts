import { jest } from '@jest/globals';
import type { LogFields, Logger } from '#libs/platform';
import type { SettleDeeds, SettlingRound } from './settle-deeds.js';
import { mostStoppingMs, settleEveryMs, SettleRegularly } from './settle-regularly.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const aRound = (change: Partial<SettlingRound> = {}): SettlingRound => ({ settled: 0, failed: 0, ofOtherForms: 0, ...change });

/** A process whose rounds go as `round` says, counted. */
function aProcess(round: (turn: number, signal: AbortSignal | undefined) => Promise<SettlingRound>) {
  let rounds = 0;
  const lines: string[] = [];
  const logger = {
    event: (_level: string, line: string, { count }: LogFields = {}) => void lines.push(`${count}: ${line}`),
    failure: (line: string, error: unknown, { count = 0 }: LogFields = {}) => void lines.push(`${count}: ${line} (${String(error)})`),
  };
  const regularly = new SettleRegularly({ execute: (_olderThanMs, signal) => round((rounds += 1), signal) } as Partial<SettleDeeds> as SettleDeeds, logger as Partial<Logger> as Logger);
  regularly.onApplicationBootstrap();
  return { regularly, rounds: () => rounds, lines };
}

describe('a process that settles what others left', () => {
  it('begins at its start and goes on every fifteen seconds', async () => {
    const { rounds, lines } = aProcess(async () => aRound());
    await jest.advanceTimersByTimeAsync(2 * settleEveryMs);

    expect([rounds(), settleEveryMs, lines]).toEqual([3, 15_000, []]);
  });

  it('goes on after a round that could not begin', async () => {
    const { lines } = aProcess(async (turn) => (turn === 1 ? Promise.reject(new Error('away')) : aRound({ settled: 2 })));
    await jest.advanceTimersByTimeAsync(settleEveryMs);

    expect(lines).toEqual(['0: noted deeds could not be looked for; it is tried again (Error: away)', '2: deeds that were noted and not logged are in the log now']);
  });

  it('says how many went well, how many did not and why, and how many are for another version', async () => {
    const { lines } = aProcess(async () => aRound({ settled: 2, failed: 3, failure: new Error('away'), ofOtherForms: 4 }));
    await jest.advanceTimersByTimeAsync(0);

    expect(lines).toEqual([
      '2: deeds that were noted and not logged are in the log now',
      '3: noted deeds could not be logged; they are tried again (Error: away)',
      '4: noted deeds wait for a version that knows their form',
    ]);
  });

  it('begins no round while one is under way', async () => {
    const { rounds } = aProcess(() => new Promise(() => undefined));
    await jest.advanceTimersByTimeAsync(10 * settleEveryMs);

    expect(rounds()).toBe(1);
  });

  it('ends with the process, when the round under way is done', async () => {
    let end: (round: SettlingRound) => void = () => undefined;
    const { regularly, rounds } = aProcess(() => new Promise((resolve) => (end = resolve)));
    let hasStopped = false;
    const stopping = regularly.beforeApplicationShutdown().then(() => (hasStopped = true));
    await jest.advanceTimersByTimeAsync(mostStoppingMs - 1);
    expect([rounds(), hasStopped]).toEqual([1, false]);

    end(aRound());
    await stopping;
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(settleEveryMs);
    expect(rounds()).toBe(1);
  });

  it('tells the round under way to stop at the next note', async () => {
    let heard: AbortSignal | undefined;
    const { regularly } = aProcess((_turn, signal) => new Promise((resolve) => (heard = signal)?.addEventListener('abort', () => resolve(aRound()))));
    await regularly.beforeApplicationShutdown();

    expect(heard?.aborted).toBe(true);
  });

  it('does not keep the process from stopping when a round does not end', async () => {
    const { regularly } = aProcess(() => new Promise(() => undefined));
    let hasStopped = false;
    void regularly.beforeApplicationShutdown().then(() => (hasStopped = true));
    await jest.advanceTimersByTimeAsync(mostStoppingMs);

    expect([hasStopped, mostStoppingMs]).toEqual([true, 2_000]);
  });
});
