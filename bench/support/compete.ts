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
}

interface PairOfRounds {
  readonly ours: Round;
  readonly floor: Round;
}

const leastPairs = 3;

/** Pairs of rounds in alternating order, so that whatever else the machine does falls on both. */
export async function compete(competition: Competition): Promise<Record<string, unknown>[]> {
  await both(competition, false);
  const rounds: PairOfRounds[] = [];
  while (rounds.length < leastPairs || (rounds.length < competition.mostPairs && performance.now() < competition.untilMs)) {
    rounds.push(await both(competition, rounds.length % 2 === 1));
  }
  answersStayTheSame(rounds);
  return figuresOf(competition, rounds);
}

async function both({ ours, floor, questions, atOnce }: Competition, floorFirst: boolean): Promise<PairOfRounds> {
  if (!floorFirst) return { ours: await drive(ours, questions, atOnce), floor: await drive(floor, questions, atOnce) };
  const floorRound = await drive(floor, questions, atOnce);
  return { ours: await drive(ours, questions, atOnce), floor: floorRound };
}

/** A contestant that answers something else in a later round did other work: the figures would mean nothing. */
function answersStayTheSame(rounds: readonly PairOfRounds[]): void {
  for (const side of ['ours', 'floor'] as const) {
    if (new Set(rounds.map((pair) => pair[side].hash)).size > 1) throw new Error(`the answers of ${side} differ between rounds`);
  }
}

function figuresOf({ bench, case: situation, atOnce }: Competition, rounds: readonly PairOfRounds[]): Record<string, unknown>[] {
  const pairsOf = (value: (round: Round) => number): Pair[] => rounds.map(({ ours, floor }) => ({ ours: value(ours), floor: value(floor) }));
  const about = { bench, case: situation };
  const cpu = pairsOf(({ cpuMsEach }) => cpuMsEach).filter(({ ours, floor }) => ours > 0 && floor > 0);
  return [
    ...(atOnce === 1 ? [figureOf({ ...about, metric: 'latency-p50-ms', pairs: pairsOf(({ latencies }) => quantile(latencies, 0.5)) })] : []),
    ...(atOnce === 1 ? [figureOf({ ...about, metric: 'latency-p95-ms', pairs: pairsOf(({ latencies }) => quantile(latencies, 0.95)) })] : []),
    ...(atOnce > 1 ? [figureOf({ ...about, metric: 'answers-per-second', pairs: pairsOf(({ perSecond }) => perSecond), higherIsBetter: true })] : []),
    ...(cpu.length >= leastPairs ? [figureOf({ ...about, metric: 'cpu-ms-per-answer', pairs: cpu })] : []),
  ];
}
