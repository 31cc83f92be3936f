import { availableParallelism, loadavg } from 'node:os';
import type { World } from '../client/world.js';
import type { Report } from '../../report.js';
import { hidesSomething, type Answered } from './judge.js';

const graceMs = 200;
const mostTold = 30;
/** A source without a fault may be late when the machine has other things to do: this share of them, and any where it is overloaded. */
const mayBeStarved = 0.005;
const isOverloaded = (): boolean => (loadavg()[0] ?? 0) > 2 * availableParallelism();

interface Judged {
  readonly world: World;
  readonly answered: Answered;
  readonly tookMs: number;
  readonly violations: readonly string[];
  readonly index: number;
}

export class Tally {
  readonly violations: string[] = [];
  asked = 0;
  readonly #times: number[] = [];
  readonly #sources = { sourcesFailed: 0, sourcesAnswered: 0, sourcesStarved: 0 };

  constructor(private readonly deadlineMs: number) {}

  add({ world, answered, tookMs, violations, index }: Judged): void {
    this.asked += 1;
    this.#times.push(tookMs);
    this.violations.push(...violations.map((violation) => `${violation}, overview ${index}`));
    for (const source of world.sources) {
      const isFailed = answered.sources.some(({ id, state }) => id === source.id && state === 'failed');
      if (isFailed && !hidesSomething(source)) this.#sources.sourcesStarved += 1;
      else if (isFailed) this.#sources.sourcesFailed += 1;
      else this.#sources.sourcesAnswered += 1;
    }
  }

  report(wronglyAsked: readonly string[]): Report {
    const sorted = this.#times.toSorted((one, other) => one - other);
    const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    const late = sorted.filter((ms) => ms > this.deadlineMs + graceMs).length;
    const isTooMuch = this.#sources.sourcesStarved > Math.max(2, this.asked * 3 * mayBeStarved) && !isOverloaded();
    const starved = isTooMuch ? [`${this.#sources.sourcesStarved} sources without a fault were late`] : [];
    const violations = [...this.violations, ...new Set(wronglyAsked), ...starved];
    return {
      counts: {
        overviews: this.asked, ...this.#sources, overviewsWithViolations: this.violations.length,
        answeredAfterDeadlineAndGrace: late, deadlineMs: this.deadlineMs, p50Ms: at(0.5), p99Ms: at(0.99), slowestMs: at(1),
      },
      violations: violations.slice(0, mostTold),
    };
  }
}
