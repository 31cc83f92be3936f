import type { RunOptions } from '../run-options.js';
import { MeansOfAsking } from './asking/means.js';
import { strangers } from './asking/people.js';
import { questionNames } from './asking/questions.js';
import { RightQuestions } from './asking/right-questions.js';
import { groups } from './groups/groups.js';
import { secretsOf } from './judging/secrets.js';
import { traces } from './judging/traces.js';
import type { Violation } from './judging/violation.js';
import { watchPulse } from './judging/watch-pulse.js';
import { withoutWhatDiffers } from './judging/without-what-differs.js';
import { Chance } from './requests/chance.js';
import { FuzzRun } from './running/fuzz-run.js';
import type { Mutant } from './running/mutants.js';
import { learnOutsideKey, peopleOf, prepare, replaceOutsideKey, type People } from './running/prepare.js';
import { setStage, type Stage } from './running/stage.js';
import { BrokenSources, simulatorsOf } from './sources/broken-sources.js';
import { HostileRecords } from './sources/records-to-send.js';

type Options = RunOptions<Mutant>;

export interface RunReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly cases: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

/** `size`: cases of each group. */
export async function runOnce(options: Options): Promise<RunReport> {
  const stage = await setStage(options.product, options.mutant);
  try {
    return await harm(stage, options);
  } finally {
    await stage.clear();
  }
}

async function harm(stage: Stage, options: Options): Promise<RunReport> {
  const people = peopleOf(stage);
  const chance = new Chance(options.seed);
  const asking = new MeansOfAsking(stage, options.product, people.known, chance);
  await prepare(stage, asking, people);
  const right = new RightQuestions(stage.origins);
  await right.learn(await asking.now());
  await learnOutsideKey(stage, await asking.now());
  const bsns = [people.known, people.ofHostileRecords, ...strangers];
  const run = await FuzzRun.of({ stage, asking, right, chance, known: { rightAnswer: right.answer, withoutWhatDiffers, secretIn: secretsOf(bsns) } });

  const since = performance.now();
  const pulse = watchPulse(['gateway-1', 'gateway-2', 'consent'].map((name) => ({ name, origin: stage.region.originOf(name), pid: stage.region.pidOf(name) })), () => run.now);
  const found = [...(await requestGroups(run, stage, asking, options)), ...(await sourceGroups(run, { stage, asking, people, chance }, options))];
  for (const name of questionNames) found.push(...(await right.ask(name, await asking.now(), 'afterwards')));
  found.push(...(await pulse.stop()), ...traces(stage, bsns, performance.now() - since));
  const cases = Object.fromEntries(run.casesOf);
  return {
    counts: { groups: run.casesOf.size, hostile: Object.values(cases).reduce((sum, count) => sum + count, 0), right: right.asked, slowestPulseMs: pulse.longestMs(), keysFetched: stage.keys.fetched() },
    cases, violations: found,
  };
}

async function requestGroups(run: FuzzRun, stage: Stage, asking: MeansOfAsking, { mutant, size, progress }: Options): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const group of mutant?.isInSources ? [] : groups) {
    if (group.needsOtherKeys) await replaceOutsideKey(stage, asking);
    const own = await run.requests(group, size);
    progress(`${group.name}: ${size} cases, ${own.length} violations${own[0] ? `, ${own[0].kind}: ${own[0].text}` : ''}`);
    found.push(...own);
  }
  return found;
}

interface SourceWorld {
  readonly stage: Stage;
  readonly asking: MeansOfAsking;
  readonly people: People;
  readonly chance: Chance;
}

async function sourceGroups(run: FuzzRun, { stage, asking, people, chance }: SourceWorld, { mutant, size, progress }: Options): Promise<Violation[]> {
  if (mutant && !mutant.isInSources) return [];
  const simulators = simulatorsOf(stage);
  const records = new HostileRecords(stage, asking, simulators, { bsn: people.ofHostileRecords, like: people.known });
  const broken = new BrokenSources(stage, asking, simulators);
  const found: Violation[] = [];
  for (const [name, next] of [['hostile records of a source', records], ['a source that is broken', broken]] as const) {
    const own = await run.sources(name, size, (tell) => next.next(chance, tell));
    progress(`${name}: ${size} cases, ${own.length} violations${own[0] ? `, ${own[0].kind}: ${own[0].text}` : ''}`);
    found.push(...own);
  }
  return found;
}
