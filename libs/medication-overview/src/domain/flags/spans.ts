import type { MedicationLine } from '../lines/line.js';
import { endsBefore } from '../time/moment.js';
import type { LineInTreatment } from './line-in-treatment.js';

interface Until {
  readonly treatment: string;
  readonly until: number;
}

/** The latest ends of two treatments among all that begin no later. */
interface Latest {
  readonly first: Until;
  readonly second: Until | null;
}

/** Lines of one substance: whether one is at the same time as a line of another treatment is looked up, not searched for. */
export class Spans {
  readonly #starts: readonly number[];
  readonly #latest: readonly Latest[];

  constructor(lines: readonly LineInTreatment[]) {
    const spans = lines.map(({ line, treatment }) => ({ from: spanOf(line)[0], until: spanOf(line)[1], treatment })).toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
    this.#starts = spans.map(({ from }) => from);
    const latest: Latest[] = [];
    for (const span of spans) latest.push(extended(latest.at(-1), span));
    this.#latest = latest;
  }

  meetAnotherOf({ line, treatment }: LineInTreatment): boolean {
    const [from, until] = spanOf(line);
    const begun = this.#latest[countBelow(this.#starts, until) - 1];
    const other = begun?.first.treatment === treatment ? begun.second : begun?.first;
    return other ? from < other.until : false;
  }
}

/** First instant at which the line applies, and first at which it no longer does; what is current is so together. */
function spanOf({ category, interrupted, period }: MedicationLine): readonly [number, number] {
  const from = category === 'current' ? -Infinity : (period.start?.ms ?? -Infinity);
  return [from, interrupted || !period.end ? Infinity : endsBefore(period.end)];
}

function extended(known: Latest | undefined, { treatment, until }: Until): Latest {
  const one = { treatment, until };
  if (!known) return { first: one, second: null };
  const { first, second } = known;
  if (treatment === first.treatment) return until > first.until ? { first: one, second } : known;
  if (until > first.until) return { first: one, second: first };
  return !second || until > second.until ? { first, second: one } : known;
}

function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
