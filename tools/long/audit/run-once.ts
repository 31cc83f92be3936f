import pg from 'pg';
import type { RegionUnderTest } from '../region/region-under-test.js';
import type { RunOptions } from '../run-options.js';
import { seeded } from '../seeded.js';
import { brokenChains } from './judging/chain-oracle.js';
import { disturb, type Kills } from './running/disturb.js';
import { judge, type AuditRow } from './judging/judge.js';
import { decidedIn, putLoad, type Tally } from './asking/put-load.js';
import { grants, questionsAbout, type Clients } from './asking/questions.js';
import { setStage, type Stage } from './running/stage.js';
import { Tokens } from './asking/tokens.js';

export interface RunReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

const leastKillsOfEach = 8;
const answersPerKill = 120;
const atMostMs = 15 * 60_000;

/** `size`: decided answers, released and refused together, before it ends. */
export async function runOnce(options: RunOptions): Promise<RunReport> {
  const stage = await setStage(options.product, options.mutant);
  try {
    return await askWhileKilling(stage, options);
  } finally {
    await stage.clear();
  }
}

async function askWhileKilling(stage: Stage, { seed, size, progress }: RunOptions): Promise<RunReport> {
  const { region, gateways } = stage;
  const clients = clientsOf(region);
  for (const words of grants(clients)) await region.schakel(...words);
  const tally: Tally = { answers: [], asked: 0, unanswered: 0 };
  const kills: Kills = { gateways: 0, database: 0 };
  const until = performance.now() + atMostMs;
  const isDone = (): boolean => decidedIn(tally) >= size && Math.min(kills.gateways, kills.database) >= Math.max(leastKillsOfEach, size / answersPerKill);
  const isOver = (): boolean => isDone() || performance.now() > until;
  const showing = setInterval(() => progress(`${decidedIn(tally)} of ${size} answers, ${kills.gateways} gateways and ${kills.database} databases killed`), 5_000);
  const load = { gateways, questions: questionsAbout(clients), tokens: new Tokens(region), chance: seeded(seed), isOver };
  try {
    await Promise.all([putLoad(load, tally), disturb(stage, seeded(seed + 1), isOver, kills)]);
  } finally {
    clearInterval(showing);
  }
  return report(stage, tally, kills, isDone());
}

async function report({ region, database }: Stage, tally: Tally, kills: Kills, isDone: boolean): Promise<RunReport> {
  const { rows, breaks } = await auditIn(database.url);
  const { requesters } = region.file;
  const { violations, ...answered } = judge(tally.answers, rows, (name) => requesters[name]?.system);
  const checked = (await region.schakel('audit', 'verify')) as { entries: number; writers: number; firstBad: unknown };
  const product = checked.firstBad === null ? [] : [`audit verify: ${JSON.stringify(checked.firstBad)}`];
  const tooFew = isDone ? [] : ['the region did not give enough answers in time'];
  return {
    counts: { asked: tally.asked, unanswered: tally.unanswered, ...answered, killedGateways: kills.gateways, killedDatabases: kills.database, entries: checked.entries, writers: checked.writers },
    violations: [...violations, ...breaks, ...product, ...tooFew],
  };
}

async function auditIn(url: string): Promise<{ rows: AuditRow[]; breaks: string[] }> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const { rows } = await database.query<AuditRow>(
      `select recorded->>'requestId' as "requestId", recorded->>'outcome' as outcome, recorded#>>'{requester,system}' as system from audit.entries`,
    );
    return { rows, breaks: await brokenChains(database) };
  } finally {
    await database.end();
  }
}

function clientsOf({ file }: RegionUnderTest): Clients {
  const withCard = file.clients.find(({ about }) => about.includes('crisis card'))?.bsn;
  const withoutConsent = file.clients.find(({ bsn }) => bsn !== withCard)?.bsn;
  if (!withCard || !withoutConsent) throw new Error('the region has no client with a crisis card');
  return { withCard, withoutConsent };
}
