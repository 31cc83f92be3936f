import type { DatabaseWatch } from './database-cost.js';
import { drive, type Contestant, type Round } from './drive.js';
import { figureOf, quantile, type Pair } from './figure.js';

export interface Competition {
  readonly bench: string;
  readonly case: string;
  readonly ours: Contestant;
  readonly floor: Contestant;
  readonly questions: number;
  readonly atOnce: number;
  /** No new pair begins after this, once there are three. */
  readonly untilMs: number;
  readonly mostPairs: number;
  /** Largest ratio that is good enough, by metric. */
  readonly aims?: Readonly<Record<string, number>>;
  /** Where ours keeps its data: what it costs there is measured in the same rounds. */
  readonly database?: DatabaseWatch;
  /** Instead of a floor: what ours may add, at half load, to what it waits for. */
  readonly beyond?: { readonly slowestMs: number; readonly mayAddMs: number };
}

interface PairOfRounds {
  readonly ours: Round;
  readonly floor: Round;
}

const leastPairs = 3;

/** Pairs of rounds in alternating order, so that whatever else the machine does falls on both. */
export async function compete(competition: Competition): Promise<Record<string, unknown>[]> {
  if (competition.beyond) return addedTo(competition, competition.beyond);
  await both(competition, false);
  const rounds: PairOfRounds[] = [];
  while (rounds.length < leastPairs || (rounds.length < competition.mostPairs && performance.now() < competition.untilMs)) {
    rounds.push(await both(competition, rounds.length % 2 === 1));
  }
  answersStayTheSame(rounds);
  return figuresOf(competition, rounds);
}

/** `ours`: the median beyond the slowest, in ms; `floor`: what it may be. */
async function addedTo({ bench, case: situation, ours, questions, atOnce, mostPairs }: Competition, { slowestMs, mayAddMs }: NonNullable<Competition['beyond']>): Promise<Record<string, unknown>[]> {
  await drive(ours, questions, atOnce);
  const pairs: Pair[] = [];
  while (pairs.length < Math.max(leastPairs, mostPairs)) {
    const { latencies } = await drive(ours, questions, atOnce);
    pairs.push({ ours: Math.max(0.001, quantile(latencies, 0.5) - slowestMs), floor: mayAddMs });
  }
  return [figureOf({ bench, case: situation, metric: 'added-p50-ms', pairs, aim: 1 })];
}

async function both({ ours, floor, questions, atOnce, database }: Competition, floorFirst: boolean): Promise<PairOfRounds> {
  if (!floorFirst) return { ours: await drive(ours, questions, atOnce, database), floor: await drive(floor, questions, atOnce) };
  const floorRound = await drive(floor, questions, atOnce);
  return { ours: await drive(ours, questions, atOnce, database), floor: floorRound };
}

/** A contestant that answers something else in a later round did other work: the figures would mean nothing. */
function answersStayTheSame(rounds: readonly PairOfRounds[]): void {
  for (const side of ['ours', 'floor'] as const) {
    if (new Set(rounds.map((pair) => pair[side].hash)).size > 1) throw new Error(`the answers of ${side} differ between rounds`);
  }
}

function figuresOf({ bench, case: situation, atOnce, aims = {} }: Competition, rounds: readonly PairOfRounds[]): Record<string, unknown>[] {
  const figure = (metric: string, pairs: readonly Pair[], more = {}) => figureOf({ bench, case: situation, metric, pairs, aim: aims[metric] ?? null, ...more });
  const pairsOf = (value: (round: Round) => number): Pair[] => rounds.map(({ ours, floor }) => ({ ours: value(ours), floor: value(floor) }));
  const cpu = pairsOf(({ cpuMsEach }) => cpuMsEach).filter(({ ours, floor }) => ours > 0 && floor > 0);
  return [
    ...(atOnce === 1 ? [figure('latency-p50-ms', pairsOf(({ latencies }) => quantile(latencies, 0.5)))] : []),
    ...(atOnce === 1 ? [figure('latency-p95-ms', pairsOf(({ latencies }) => quantile(latencies, 0.95)))] : []),
    ...(atOnce > 1 ? [figure('answers-per-second', pairsOf(({ perSecond }) => perSecond), { higherIsBetter: true })] : []),
    ...(cpu.length >= leastPairs ? [figure('cpu-ms-per-answer', cpu)] : []),
    ...inTheDatabase(rounds, cpu.length >= leastPairs, figure),
  ];
}

/** Beside the floor's own processor time; round trips beside one. */
function inTheDatabase(rounds: readonly PairOfRounds[], hasCpu: boolean, figure: (metric: string, pairs: readonly Pair[]) => Record<string, unknown>): Record<string, unknown>[] {
  const found = rounds.flatMap(({ ours: { database }, floor }) => (database ? [{ ...database, floorMs: floor.cpuMsEach }] : []));
  if (found.length === 0) return [];
  const busy = found.filter(({ cpuMsEach, floorMs }) => cpuMsEach > 0 && floorMs > 0).map(({ cpuMsEach, floorMs }): Pair => ({ ours: cpuMsEach, floor: floorMs }));
  return [
    ...(hasCpu && busy.length >= leastPairs ? [figure('database-cpu-ms-per-answer', busy)] : []),
    figure('database-round-trips-per-answer', found.map(({ tripsEach }) => ({ ours: tripsEach, floor: 1 }))),
  ];
}
