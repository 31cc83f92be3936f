import { jest } from '@jest/globals';
import type { Logger } from '#libs/platform';
import type { SettleDeeds } from './settle-deeds.js';
import { settleEveryMs, SettleRegularly } from './settle-regularly.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A process whose rounds go as `round` says, counted. */
function aProcess(round: (turn: number) => Promise<number>) {
  let rounds = 0;
  const lines: string[] = [];
  const logger = { event: (_level: string, line: string) => void lines.push(line), failure: (line: string) => void lines.push(line) };
  const regularly = new SettleRegularly({ execute: () => round((rounds += 1)) } as SettleDeeds, logger as Partial<Logger> as Logger);
  regularly.onApplicationBootstrap();
  return { regularly, rounds: () => rounds, lines };
}

describe('a process that settles what others left', () => {
  it('begins at its start and goes on every fifteen seconds', async () => {
    const { rounds, lines } = aProcess(async () => 0);
    await jest.advanceTimersByTimeAsync(2 * settleEveryMs);

    expect([rounds(), settleEveryMs, lines]).toEqual([3, 15_000, []]);
  });

  it('goes on after a round that failed, and says both that it failed and that it went well', async () => {
    const { lines } = aProcess(async (turn) => (turn === 1 ? Promise.reject(new Error('away')) : 2));
    await jest.advanceTimersByTimeAsync(settleEveryMs);

    expect(lines).toEqual(['noted deeds could not be logged; they are tried again', 'deeds that were noted and not logged are in the log now']);
  });

  it('begins no round while one is under way', async () => {
    const { rounds } = aProcess(() => new Promise(() => undefined));
    await jest.advanceTimersByTimeAsync(10 * settleEveryMs);

    expect(rounds()).toBe(1);
  });

  it('ends with the process, when the round under way is done', async () => {
    let end: (count: number) => void = () => undefined;
    const { regularly, rounds } = aProcess(() => new Promise((resolve) => (end = resolve)));
    let hasStopped = false;
    const stopping = regularly.beforeApplicationShutdown().then(() => (hasStopped = true));
    await jest.advanceTimersByTimeAsync(settleEveryMs);
    expect([rounds(), hasStopped]).toEqual([1, false]);

    end(0);
    await stopping;
    await jest.advanceTimersByTimeAsync(settleEveryMs);
    expect(rounds()).toBe(1);
  });
});
