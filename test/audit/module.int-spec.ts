import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AuditLog, AuditModule, CRISIS_AUDIT_LOG, ListWhoLooked, VerifyAudit } from '#libs/audit';
import { CLOCK } from '#libs/kernel';
import { Database, SETTINGS } from '#libs/platform';
import type pg from 'pg';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { migrateAudit, oneValue, poolOn } from './a-log.js';

let fresh: FreshDatabase;
let hot: pg.Pool;
let crisis: pg.Pool;

beforeEach(async () => {
  fresh = await freshDatabase(migrateAudit);
  [hot, crisis] = [poolOn(fresh.url), poolOn(fresh.url)];
});
afterEach(async () => {
  await Promise.all([hot.end(), crisis.end()]);
  await fresh.drop();
});

async function theModule() {
  const providers = [
    { provide: Database, useValue: { hot, crisis } },
    { provide: SETTINGS, useValue: { PROCESS_NAME: 'gateway-1' } },
    { provide: CLOCK, useValue: { now: () => new Date() } },
  ];
  @Global()
  @Module({ providers, exports: providers })
  class Platform {}
  return (await Test.createTestingModule({ imports: [Platform, AuditModule] }).compile()).init();
}

describe('the audit in a process', () => {
  it('keeps a chain of its own for the crisis card', async () => {
    const app = await theModule();
    await app.get(AuditLog).append(anAuditEntry());
    await app.get<AuditLog>(CRISIS_AUDIT_LOG).append(anAuditEntry());

    expect(await oneValue(hot, 'select array_agg(process order by process) from audit.writers')).toEqual(['gateway-1', 'gateway-1 crisis']);
    expect([app.get(ListWhoLooked), app.get(VerifyAudit)]).toHaveLength(2);
  });

  it('does not start over a server that may forget', async () => {
    await hot.query(`alter database ${new URL(fresh.url).pathname.slice(1)} set synchronous_commit = off`);
    await hot.end();
    hot = poolOn(fresh.url);

    await expect(theModule()).rejects.toThrow('synchronous_commit off');
  });
});
