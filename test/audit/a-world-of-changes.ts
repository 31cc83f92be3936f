import { Module } from '@nestjs/common';
import { AuditLog, DeedNotes, SettleDeeds, type AuditEntry } from '#libs/audit';
import { ConsentRegisterModule } from '#libs/consent';
import { GatewayError } from '#libs/kernel';
import { Database, TypeOrmUnitOfWork } from '#libs/platform';
import { RecordConsentHandler } from '../../apps/consent/src/application/record-consent.handler.js';
import { WithdrawConsentHandler } from '../../apps/consent/src/application/withdraw-consent.handler.js';
import { WithdrawEverythingHandler } from '../../apps/consent/src/application/withdraw-everything.handler.js';
import { ConsentController } from '../../apps/consent/src/http/consent.controller.js';
import { ConsentEventsModule } from '../../apps/consent/src/wiring/consent-events.module.js';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import type { Response } from 'supertest';
import { aHandoverWorld, type HandoverWorld } from '../handover/support/a-handover-world.js';
import { aLog, trailOf } from './a-log.js';

@Module({
  imports: [ConsentRegisterModule.with([ConsentEventsModule])],
  controllers: [ConsentController],
  providers: [RecordConsentHandler, WithdrawConsentHandler, WithdrawEverythingHandler],
})
class ConsentsBesideIt {}

export interface WorldOfChanges extends HandoverWorld {
  /** For as long as `work` takes no deed reaches the log. */
  whileTheLogIsAway<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** As another process would, with the real chain. */
  settle(): Promise<number>;
  count(table: string): Promise<number>;
  /** How many rows of the table were written by the transaction that wrote a note. */
  writtenWithANote(table: string): Promise<number>;
  /** Of every deed of this kind that is in the table. */
  events(table: 'audit.entries' | 'audit.noted_deeds'): Promise<readonly string[]>;
  grant(bsn: string): Promise<Response>;
}

/** Everything that a person can change here, behind the real guard. */
export async function aWorldOfChanges(): Promise<WorldOfChanges> {
  const world = await aHandoverWorld(ConsentsBesideIt);
  const { gateway } = world;
  const { hot } = gateway.get(Database);
  const log = gateway.get(AuditLog);
  const there = log.append;
  const count = async (from: string): Promise<number> => Number((await hot.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);
  return {
    ...world,
    async whileTheLogIsAway(work) {
      log.append = async (entry: AuditEntry) => {
        if (entry.outcome === 'recorded') throw new GatewayError('unavailable', 'the gateway cannot answer now; try again shortly');
        return there(entry);
      };
      return work().finally(() => (log.append = there));
    },
    settle: async () => (await new SettleDeeds(gateway.get(DeedNotes), aLog(hot), trailOf(hot), new TypeOrmUnitOfWork(gateway.get(Database))).execute(0)).settled,
    count,
    writtenWithANote: (table) => count(`${table} change join audit.noted_deeds note on note.client_key = change.client_key and note.xmin = change.xmin`),
    events: async (table) => (await hot.query<{ event: string }>(`select recorded->>'event' as event from ${table} order by at`)).rows.map(({ event }) => event),
    grant: (bsn) => gateway.ask('client', { path: '/Consent', body: consentBody('permit', bsn, { who: 'ura:00000002', category: 'medication' }, new Date()) }),
  };
}
