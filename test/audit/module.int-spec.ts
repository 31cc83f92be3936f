import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditLog, AuditModule, CRISIS_AUDIT_LOG, ListWhoLooked, VerifyAudit } from '#libs/audit';
import { CLOCK, UNIT_OF_WORK } from '#libs/kernel';
import { Database, Logger, SETTINGS, TypeOrmUnitOfWork } from '#libs/platform';
import type pg from 'pg';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { until } from '../identity/support/until.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { leaveANote, migrateAudit, oneValue, poolOn } from './a-log.js';

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

  it('does not start over a server that may forget', async () => {
    await pool.query(`alter database ${new URL(fresh.url).pathname.slice(1)} set synchronous_commit = off`);

    await expect(theModule()).rejects.toThrow('synchronous_commit off');
  });
});
