import { join } from 'node:path';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { anApp } from '../support/an-app.js';
import { configWithSources, type BenchRegion } from '../support/a-region.js';
import { grant, loadMedication, madeUpBsns, makeKnown } from '../support/clients.js';
import type { Competition } from '../support/compete.js';
import { drive, type Contestant } from '../support/drive.js';
import { startProgram, type Program } from '../support/program.js';
import { runBench, type Setting } from '../support/run-bench.js';
import type { SourceRequest } from './replaying-source.js';

const moment = new Date();

/** A gateway of this region that asks the replaying source, so that what sources cost is the same for all. */
const gatewayOver = (region: BenchRegion, { origin }: Program): Promise<Program> =>
  anApp('gateway', {
    ...region,
    tokenIssuer: region.endpoints.token.replace(/\/token$/, ''),
    regionConfig: configWithSources(region, (kind) => `${origin}/${kind}/fhir`),
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
  };
}

/** How old an answer of a source is differs by right, and so do the ids that an answer gets of itself. */
const withoutAges = (body: string): string => body.replace(/"ageMs":\d+/g, '').replace(/"valueInteger":\d+/g, '');

const asksTheSame = (ours: Contestant, name: string, { origin, pid }: Program): Contestant => ({ ...ours, name, origin, pid, sameEachTime: (body) => body });

const against = (floor: Contestant, ours: Contestant, questions: number, atOnce: number): Omit<Competition, 'untilMs'> => ({
  bench: 'overview',
  case: `${floor.name}, ${atOnce} at once`,
  ours,
  floor,
  questions,
  atOnce,
  mostPairs: 31,
});

async function started({ started: programs }: Setting, file: string, task: unknown): Promise<Program> {
  const program = await startProgram(new URL(file, import.meta.url), task);
  programs.push(program);
  return program;
}

await runBench(async (region, setting) => {
  const clients = setting.short ? 8 : 24;
  const bsns = madeUpBsns(clients);
  for (const bsn of bsns) await withMedication(region, bsn);

  const sources = await started(setting, 'replaying-source.js', { simulators: region.simulators });
  const gateway = await gatewayOver(region, sources);
  setting.started.push(gateway);
  const ours = await asksOverviews(region, gateway, bsns);
  const { answers } = await drive(ours, clients, 1);

  const plans = (await (await fetch(`${sources.origin}/recorded`)).json()) as Record<string, readonly SourceRequest[]>;
  const merge = asksTheSame(ours, 'parse-and-merge', await started(setting, 'parse-and-merge.js', { sources: sources.origin, plans }));
  const byBsn = Object.fromEntries(bsns.map((bsn, index) => [bsn, answers[index] ?? '']));
  const bare = asksTheSame(ours, 'bare server', await started(setting, '../support/bare-server.js', { byBsn }));
  return [merge, bare].flatMap((floor) => [against(floor, ours, clients * 3, 1), against(floor, ours, clients * 6, 8)]);
});
