import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditLog, AuditModule, CRISIS_AUDIT_LOG, DeedNotes, ListWhoLooked, VerifyAudit } from '#libs/audit';
import { CLOCK, UNIT_OF_WORK, type UnitOfWork } from '#libs/kernel';
import { Database, KEY_RING, Logger, SETTINGS, TypeOrmUnitOfWork, type KeyRing } from '#libs/platform';
import type pg from 'pg';
import { keyedDigest } from '../../libs/audit/src/persistence/keyed-digest.js';
import { aClient, anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { until } from '../identity/support/until.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { leaveANote, migrateAudit, oneValue, poolOn } from './a-log.js';

const aRing: KeyRing = { currentVersion: 1, versions: [1], keyFor: (use) => Buffer.from(use.padEnd(32)) };
let fresh: FreshDatabase;
let pool: pg.Pool;
let app: TestingModule | undefined;
const logged: unknown[][] = [];

beforeEach(async () => {
  fresh = await freshDatabase(migrateAudit);
  pool = poolOn(fresh.url);
});
afterEach(async () => {
  await app?.close();
  await pool.end();
  await fresh.drop();
});

async function theModule(): Promise<TestingModule> {
  const providers = [
    { provide: SETTINGS, useValue: { PROCESS_NAME: 'gateway-1', DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: 6 } },
    { provide: KEY_RING, useValue: aRing },
    { provide: CLOCK, useValue: { now: () => new Date() } },
    { provide: UNIT_OF_WORK, useClass: TypeOrmUnitOfWork },
    { provide: Logger, useValue: { event: (...line: unknown[]) => void logged.push(line) } },
    Database,
  ];
  @Global()
  @Module({ providers, exports: providers })
  class Platform {}
  app = await Test.createTestingModule({ imports: [Platform, AuditModule] }).compile();
  return app.init();
}

describe('the audit in a process', () => {
  it('keeps a chain of its own for the crisis card', async () => {
    const process = await theModule();
    await process.get(AuditLog).append(anAuditEntry());
    await process.get<AuditLog>(CRISIS_AUDIT_LOG).append(anAuditEntry());

    expect(await oneValue(pool, 'select array_agg(process order by process) from audit.writers')).toEqual(['gateway-1', 'gateway-1 crisis']);
    expect([process.get(ListWhoLooked), process.get(VerifyAudit)]).toHaveLength(2);
  });

  it('logs at its start what another process noted and did not live to log, and says so', async () => {
    await leaveANote(pool, anAuditEntry({ event: 'handover.accept', outcome: 'recorded', action: 'U' }));
    await theModule();
    await until(() => logged.length, (lines) => lines > 0);

    expect(await oneValue(pool, `select array_agg(recorded->>'event') from audit.entries`)).toEqual(['handover.accept']);
    expect(await oneValue(pool, 'select count(*)::int from audit.noted_deeds')).toBe(0);
    expect(logged).toEqual([['warn', 'deeds that were noted and not logged are in the log now', { count: 1 }]]);
  });

  it('keeps the name of somebody out of the log, by a digest that both its chains and the notes give alike', async () => {
    const process = await theModule();
    const entry = anAuditEntry({ detail: { blocks: ['Jan Jansen 999900390'] } });
    await process.get(AuditLog).append(entry);
    await process.get<AuditLog>(CRISIS_AUDIT_LOG).append(entry);
    await process.get<UnitOfWork>(UNIT_OF_WORK).run((transaction) => process.get(DeedNotes).note(transaction, { ...entry, client: aClient }));

    const digest = keyedDigest(aRing)('Jan Jansen 999900390');
    expect(digest).toMatch(/^digest:1:/);
    expect(await oneValue(pool, `select array_agg(recorded->'detail'->'blocks'->>0) from (select recorded from audit.entries union all select recorded from audit.noted_deeds)`)).toEqual([digest, digest, digest]);
  });

  it('does not start over a server that may forget', async () => {
    await pool.query(`alter database ${new URL(fresh.url).pathname.slice(1)} set synchronous_commit = off`);

    await expect(theModule()).rejects.toThrow('synchronous_commit off');
  });
});
