import { join } from 'node:path';
import { DatabaseWatch } from '../support/database-cost.js';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { anApp } from '../support/an-app.js';
import { configWithSources, type BenchRegion } from '../support/a-region.js';
import { grant, loadMedication, madeUpBsns, makeKnown } from '../support/clients.js';
import { tapPostgres } from '../../tools/postgres-tap/postgres-tap.js';
import { addedTo, roundTrips } from '../support/by-itself.js';
import { compete, type Measurement } from '../support/compete.js';
import { drive, type Contestant } from '../support/drive.js';
import { startProgram, type Program } from '../support/program.js';
import { runBench, type Setting } from '../support/run-bench.js';
import type { SourceRequest } from './replaying-source.js';

const moment = new Date();

/** How long every source of the slow kind lets wait. */
const slowMs = 100;

/** A gateway of this region that asks the replaying source, so that what sources cost is the same for all. */
const gatewayOver = (region: BenchRegion, { origin }: Program, under = ''): Promise<Program> =>
  anApp('gateway', {
    ...region,
    tokenIssuer: region.endpoints.token.replace(/\/token$/, ''),
    regionConfig: configWithSources(region, (kind) => `${origin}${under}/${kind}`),
    logFile: join(region.dataFolder, 'gateway-bench.log'),
  });

async function withMedication(region: BenchRegion, bsn: string): Promise<void> {
  await makeKnown(region, bsn);
  await loadMedication(region, bsn, moment);
  await grant(region, bsn, 'ura:00000002', 'medication');
}

async function asksOverviews({ client }: BenchRegion, { origin, pid }: Program, bsns: readonly string[]): Promise<Contestant> {
  const { access_token: token } = await client.token({ requester: 'huisarts', purpose: 'TREAT' });
  const headers = { 'content-type': 'application/fhir+json', accept: 'application/fhir+json', authorization: `Bearer ${token}` };
  const bodies = bsns.map((bsn) => JSON.stringify(aboutClient(bsn, { name: 'moment', valueDateTime: moment.toISOString() })));
  return {
    name: 'ours',
    origin,
    pid,
    request: (index) => ({ path: '/fhir/$medication-overview', headers, body: bodies[index % bodies.length] ?? '' }),
    sameEachTime: withoutAges,
    isWhole: (body) => !body.includes('"code":"incomplete"'),
  };
}

/** How old an answer of a source is differs by right, and so do the ids that an answer gets of itself. */
const withoutAges = (body: string): string => body.replace(/"ageMs":\d+/g, '').replace(/"valueInteger":\d+/g, '');

/** What ours adds to its slowest source while it is half busy: at most three milliseconds. */
const beyondTheSlowest = (ours: Contestant, clients: number): Measurement =>
  addedTo({ bench: 'overview', case: 'beyond the slowest source, half load', ours, questions: clients * 4, atOnce: 4 }, { slowestMs: slowMs, mayAddMs: 3 });

const asksTheSame = (ours: Contestant, name: string, { origin, pid }: Program): Contestant => ({ ...ours, name, origin, pid, sameEachTime: (body) => body, isWhole: () => true });

/** The aim of the overview: what rules, decision and audit may add to the work that nobody can leave out. */
const aims: Readonly<Record<string, Readonly<Record<string, number>>>> = { 'parse-and-merge': { 'cpu-ms-per-answer': 1.25 } };

const against = (floor: Contestant, ours: Contestant, questions: number, atOnce: number, database: DatabaseWatch): Measurement =>
  compete({ bench: 'overview', case: `${floor.name}, ${atOnce} at once`, ours, floor, questions, atOnce, database, aims: aims[floor.name] ?? {}, mostPairs: 31 });

async function started({ started: programs }: Setting, file: string, task: unknown): Promise<Program> {
  const program = await startProgram(new URL(file, import.meta.url), task);
  programs.push(program);
  return program;
}

await runBench(async (region, setting) => {
  const clients = setting.short ? 8 : 24;
  const bsns = madeUpBsns(clients);
  for (const bsn of bsns) await withMedication(region, bsn);

  const sources = await started(setting, 'replaying-source.js', { simulators: region.simulators, slowMs });
  const gateway = await gatewayOver(region, sources);
  const behindSlow = await gatewayOver(region, sources, '/slow');
  const tap = await tapPostgres(region.database);
  const tapped = await gatewayOver({ ...region, database: tap.through(region.database) }, sources);
  setting.started.push({ pid: 0, origin: '', stop: tap.stop }, gateway, behindSlow, tapped);
  const ours = await asksOverviews(region, gateway, bsns);
  const { answers } = await drive(ours, clients, 1);

  const database = new DatabaseWatch(region.processes.find(({ name }) => name === 'postgres')?.pid ?? 0);
  const plans = (await (await fetch(`${sources.origin}/recorded`)).json()) as Record<string, readonly SourceRequest[]>;
  const merge = asksTheSame(ours, 'parse-and-merge', await started(setting, 'parse-and-merge.js', { sources: sources.origin, plans }));
  const bytes = asksTheSame(ours, 'pass-through', await started(setting, 'pass-through.js', { sources: sources.origin, plans }));
  const byBsn = Object.fromEntries(bsns.map((bsn, index) => [bsn, answers[index] ?? '']));
  const bare = asksTheSame(ours, 'bare server', await started(setting, '../support/bare-server.js', { byBsn }));
  const tripsAt = (atOnce: number): Measurement =>
    roundTrips({ bench: 'overview', case: `PostgreSQL, ${atOnce} at once`, ours: { ...ours, origin: tapped.origin, pid: tapped.pid }, questions: clients * 4, atOnce }, tap.taken);
  const crowds = setting.short ? [1, 16] : [1, 16, 64];
  return [
    ...[merge, bytes].flatMap((floor) => crowds.map((atOnce) => against(floor, ours, clients * (atOnce === 1 ? 3 : 8), atOnce, database))),
    against(bare, ours, clients * 3, 1, database),
    against(bare, ours, clients * 8, 16, database),
    ...crowds.map(tripsAt),
    ...(setting.short ? [] : [beyondTheSlowest(await asksOverviews(region, behindSlow, bsns), clients)]),
  ];
});
