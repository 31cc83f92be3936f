import { seeded } from '../../seeded.js';
import type { Report, Share } from '../report.js';
import { Lane } from './asking/lane.js';
import { madeWorld } from './client/world.js';
import { judge, type Answered } from './judging/judge.js';
import { Tally } from './judging/tally.js';
import { catalogue } from './misdeeds/catalogue.js';
import { ThreeSources } from './serving/three-sources.js';

const deadlineMs = 1_500;
const lanes = 6;
const everyNotationOnceIn = 10;

/** Overviews of made-up clients from sources that fail in every way there is, over real HTTP and through the real code. */
export async function faults({ seed, from, to, progress }: Share): Promise<Report> {
  const server = new ThreeSources(deadlineMs);
  await server.start();
  const tally = new Tally(deadlineMs);
  const askInLane = async (number: number): Promise<void> => {
    const lane = new Lane(number, server, deadlineMs);
    for (let index = from + number; index < to; index += lanes) {
      const world = madeWorld(index, seeded(seed * 3_000_017 + index), catalogue);
      const { json, others, logged, tookMs } = await lane.overviewOf(world, index % everyNotationOnceIn === 0);
      const answered = JSON.parse(json) as Answered;
      tally.add({ world, answered, tookMs, violations: judge(world, answered, [json, ...others, JSON.stringify(logged)]), index });
      if (index % 500 === 0) progress(`${tally.asked} of ${to - from} overviews, ${tally.violations.length} violations ${tally.violations.at(-1) ?? ''}`);
    }
    await lane.close();
  };
  try {
    await Promise.all(Array.from({ length: lanes }, (_, number) => askInLane(number)));
  } finally {
    server.stop();
  }
  return tally.report(server.wronglyAsked);
}
