import type { DatabaseWatch } from './database-cost.js';
import { drive, type Contestant, type Round } from './drive.js';
import { figureOf, quantile, type Pair } from './figure.js';

export type Figure = Record<string, unknown>;

/** No new round begins after `untilMs`, once there are three. */
export type Measurement = (untilMs: number) => Promise<readonly Figure[]>;

export interface Competition {
  readonly bench: string;
  readonly case: string;
  readonly ours: Contestant;
  readonly floor: Contestant;
  readonly questions: number;
  readonly atOnce: number;
  readonly mostPairs: number;
  /** Largest ratio that is good enough, by metric. */
  readonly aims?: Readonly<Record<string, number>>;
  /** Where ours keeps its data: what it costs there is measured in the same rounds. */
  readonly database?: DatabaseWatch;
}

interface PairOfRounds {
  readonly ours: Round;
  readonly floor: Round;
}

export const leastPairs = 3;

/** Pairs of rounds in alternating order, so that whatever else the machine does falls on both. */
export const compete = (competition: Competition): Measurement => async (untilMs) => {
  await both(competition, false);
  const rounds: PairOfRounds[] = [];
  while (rounds.length < leastPairs || (rounds.length < competition.mostPairs && performance.now() < untilMs)) {
    rounds.push(await both(competition, rounds.length % 2 === 1));
  }
  answersStayTheSame(rounds);
  return figuresOf(competition, rounds);
};

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

function figuresOf({ bench, case: situation, atOnce, aims = {} }: Competition, rounds: readonly PairOfRounds[]): Figure[] {
  const figure = (metric: string, pairs: readonly Pair[], more = {}): Figure[] =>
    pairs.length < leastPairs ? [] : [figureOf({ bench, case: situation, metric, pairs, aim: aims[metric] ?? null, ...more })];
  const pairsOf = (value: (round: Round) => number): Pair[] => rounds.map(({ ours, floor }) => ({ ours: value(ours), floor: value(floor) }));
  return [
    ...(atOnce === 1 ? figure('latency-p50-ms', pairsOf(({ latencies }) => quantile(latencies, 0.5))) : []),
    ...(atOnce === 1 ? figure('latency-p95-ms', pairsOf(({ latencies }) => quantile(latencies, 0.95))) : []),
    ...(atOnce > 1 ? figure('answers-per-second', pairsOf(({ perSecond }) => perSecond), { higherIsBetter: true }) : []),
    ...figure('cpu-ms-per-answer', pairsOf(({ cpuMsEach }) => cpuMsEach).filter(bothWereSeen)),
    ...figure('database-cpu-ms-per-answer', rounds.map(({ ours, floor }) => ({ ours: ours.databaseCpuMsEach ?? 0, floor: floor.cpuMsEach })).filter(bothWereSeen)),
  ];
}

/** Where there is no /proc, or a round took less than the clock of it tells, nothing was seen. */
const bothWereSeen = ({ ours, floor }: Pair): boolean => ours > 0 && floor > 0;
