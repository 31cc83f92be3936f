import { Global, Module, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditLog, DeedNotes, StoredDeedNotes, type AuditEntry } from '#libs/audit';
import { CareTeamModule } from '#libs/care-team';
import { Receipts } from '#libs/disclosure';
import { Database } from '#libs/platform';

export interface CareTeamApp {
  readonly module: Type;
  /** What was written to the log, in order. */
  readonly audited: AuditEntry[];
}

/** Care teams behind the real guard; the audit log is a port, and here a list. */
export function aCareTeamApp(): CareTeamApp {
  const audited: AuditEntry[] = [];
  const log = { provide: AuditLog, useValue: { append: async (entry: AuditEntry) => void audited.push(entry) } };
  const notes = { provide: DeedNotes, useFactory: ({ hot }: Database) => new StoredDeedNotes(hot), inject: [Database] };

  @Global()
  @Module({ providers: [log, notes, Receipts], exports: [Receipts] })
  class ReceiptsModule {}

  @Module({ imports: [CqrsModule.forRoot(), ReceiptsModule, CareTeamModule] })
  class CareTeamTestModule {}
  return { module: CareTeamTestModule, audited };
}
