import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { GroupedAuditLog } from '../../libs/audit/src/persistence/grouped-audit-log.js';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { aLog, migrateAudit, oneValue, poolOn, trailOf } from './a-log.js';
import { durablePostgres, type DurablePostgres } from './durable-postgres.js';

let server: DurablePostgres;
let pool: pg.Pool;

beforeAll(async () => {
  server = await durablePostgres();
  await migrateAudit(server.url);
  pool = poolOn(server.url);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await server.remove();
});

interface Tally {
  readonly acknowledged: string[];
  refused: number;
}

/** Appends without a pause until told to stop, and remembers what was promised. */
async function keepAppending(log: GroupedAuditLog, name: string, isOver: () => boolean, tally: Tally): Promise<void> {
  for (let turn = 1; !isOver(); turn += 1) {
    const requestId = `${name}-${turn}`;
    await log.append(anAuditEntry({ requestId })).then(() => tally.acknowledged.push(requestId), () => (tally.refused += 1));
    await setTimeout(1);
  }
}

async function whileAppending(disturb: (tally: Tally) => Promise<void>): Promise<Tally> {
  const tally: Tally = { acknowledged: [], refused: 0 };
  const log = aLog(pool);
  let over = false;
  const name = String(performance.now());
  const appending = Promise.all(Array.from({ length: 40 }, (_, index) => keepAppending(log, `${name}-${index}`, () => over, tally)));
  await disturb(tally).finally(() => (over = true));
  await appending;
  return tally;
}

const notStored = (acknowledged: string[]): Promise<unknown> =>
  oneValue(pool, `select array(select unnest($1::text[]) except select recorded->>'requestId' from audit.entries)`, [acknowledged]);

async function untilMoreIsAcknowledged({ acknowledged }: Tally, more: number): Promise<void> {
  const enough = acknowledged.length + more;
  while (acknowledged.length < enough) await setTimeout(5);
}

describe('a promise of the audit log', () => {
  it('holds when its connections are cut in the middle, and no chain forks', async () => {
    const tally = await whileAppending(async (under) => {
      for (let cut = 0; cut < 40; cut += 1) {
        await untilMoreIsAcknowledged(under, 20);
        await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and state = 'active' and query like '%audit.entries%'`).catch(() => undefined);
      }
    });

    expect(tally.refused).toBeGreaterThan(0);
    expect(await notStored(tally.acknowledged)).toEqual([]);
    expect(await trailOf(pool).verifyChains()).toMatchObject({ firstBad: null });
  }, 60_000);

  it('holds when PostgreSQL is killed, and it goes on by itself when PostgreSQL is back', async () => {
    const tally = await whileAppending(async (under) => {
      for (let kill = 0; kill < 3; kill += 1) {
        await untilMoreIsAcknowledged(under, 200);
        await server.kill();
        await server.startAgain();
      }
      await untilMoreIsAcknowledged(under, 100);
    });

    expect(tally.refused).toBeGreaterThan(0);
    expect(await notStored(tally.acknowledged)).toEqual([]);
    expect(await trailOf(pool).verifyChains()).toMatchObject({ firstBad: null });
  }, 120_000);
});
