import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import type { BenchRegion } from '../support/a-region.js';
import { grant, madeUpBsns, makeKnown, publishCard } from '../support/clients.js';
import { compete, type Measurement } from '../support/compete.js';
import { drive, type Contestant } from '../support/drive.js';
import { startProgram } from '../support/program.js';
import { runBench } from '../support/run-bench.js';

async function withCard(region: BenchRegion, bsn: string): Promise<void> {
  await makeKnown(region, bsn);
  await publishCard(region, bsn, new Date());
  await grant(region, bsn, 'orgtype:crisis', 'crisis-card');
}

async function asksCards({ client, endpoints, processes }: BenchRegion, bsns: readonly string[]): Promise<Contestant> {
  const { access_token: token } = await client.token({ requester: 'crisis', purpose: 'ETREAT' });
  const headers = { 'content-type': 'application/fhir+json', accept: 'application/fhir+json', authorization: `Bearer ${token}` };
  const bodies = bsns.map((bsn) => JSON.stringify(aboutClient(bsn)));
  return {
    name: 'ours',
    origin: new URL(endpoints.fhir).origin,
    pid: processes.find(({ name }) => name === 'gateway')?.pid ?? 0,
    request: (index) => ({ path: '/fhir/$crisis-card', headers, body: bodies[index % bodies.length] ?? '' }),
    sameEachTime: (body) => body,
  };
}

const against = (floor: Contestant, ours: Contestant, questions: number, atOnce: number): Measurement =>
  compete({ bench: 'crisis', case: `${floor.name}, ${atOnce} at once`, ours, floor, questions, atOnce, mostPairs: 31 });

await runBench(async (region, { short, started }) => {
  const clients = short ? 8 : 24;
  const bsns = madeUpBsns(clients);
  for (const bsn of bsns) await withCard(region, bsn);

  const ours = await asksCards(region, bsns);
  const { answers } = await drive(ours, clients, 1);
  const byBsn = Object.fromEntries(bsns.map((bsn, index) => [bsn, answers[index] ?? '']));
  const program = await startProgram(new URL('../support/bare-server.js', import.meta.url), { byBsn });
  started.push(program);
  const bare: Contestant = { ...ours, name: 'bare server', origin: program.origin, pid: program.pid };
  return [against(bare, ours, clients * 10, 1), against(bare, ours, clients * 40, 8)];
});
