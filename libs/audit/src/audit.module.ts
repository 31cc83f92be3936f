import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Database, KEY_RING, SETTINGS, type KeyRing, type Settings } from '#libs/platform';
import { AuditLog, CRISIS_AUDIT_LOG, RECORD_LOG } from './application/audit-log.port.js';
import { AUDIT_TRAIL } from './application/audit-trail.port.js';
import { DeedNotes } from './application/deed-notes.port.js';
import { ListWhoLooked } from './application/list-who-looked.js';
import { SettleDeeds } from './application/settle-deeds.js';
import { SettleRegularly } from './application/settle-regularly.js';
import { VerifyAudit } from './application/verify-audit.js';
import { AuditTrailRepository } from './persistence/audit-trail.repository.js';
import { GroupedAuditLog } from './persistence/grouped-audit-log.js';
import { keyedDigest } from './persistence/keyed-digest.js';
import { mustBeDurable } from './persistence/must-be-durable.js';
import { StoredDeedNotes } from './persistence/stored-deed-notes.js';

/** Two chains a process: one over the hot pool, one over the crisis pool, so that a full house never keeps a crisis card waiting. */
@Global()
@Module({
  providers: [
    { provide: AuditLog, useFactory: ({ hot }: Database, { PROCESS_NAME }: Settings, ring: KeyRing) => new GroupedAuditLog(hot, PROCESS_NAME, keyedDigest(ring)), inject: [Database, SETTINGS, KEY_RING] },
    { provide: RECORD_LOG, useExisting: AuditLog },
    { provide: CRISIS_AUDIT_LOG, useFactory: ({ crisis }: Database, { PROCESS_NAME }: Settings, ring: KeyRing) => new GroupedAuditLog(crisis, `${PROCESS_NAME} crisis`, keyedDigest(ring)), inject: [Database, SETTINGS, KEY_RING] },
    { provide: AUDIT_TRAIL, useFactory: ({ hot }: Database) => new AuditTrailRepository(hot), inject: [Database] },
    { provide: DeedNotes, useFactory: ({ hot }: Database, ring: KeyRing) => new StoredDeedNotes(hot, keyedDigest(ring)), inject: [Database, KEY_RING] },
    SettleDeeds,
    SettleRegularly,
    ListWhoLooked,
    VerifyAudit,
  ],
  exports: [AuditLog, CRISIS_AUDIT_LOG, AUDIT_TRAIL, DeedNotes, SettleDeeds, ListWhoLooked, VerifyAudit],
})
export class AuditModule implements OnModuleInit {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** No start over a server that may forget. */
  onModuleInit(): Promise<void> {
    return mustBeDurable(this.database.hot);
  }
}
