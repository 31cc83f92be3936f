import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, DeedNotes, type NotedDeed } from '#libs/audit';
import { CLOCK, type Clock, type Transaction } from '#libs/kernel';
import { mint, type Released, type Rendered } from '../domain/released.js';
import { entryOf, type Change, type Deed, type Unnoted } from './deed.js';

/** The way out for an acknowledgement: no client data in it, and the deed is in the log before it leaves. */
@Injectable()
export class Receipts {
  constructor(
    private readonly audit: AuditLog,
    private readonly notes: DeedNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the transaction of the change: whatever happens to this process, the deed reaches the log. */
  note(transaction: Transaction, change: Change): Promise<NotedDeed> {
    return this.notes.note(transaction, entryOf(change, 'recorded', this.clock.now()));
  }

  async acknowledge(done: NotedDeed | Unnoted, receipt: Rendered): Promise<Released<Rendered>> {
    if ('entry' in done) await this.settle(done);
    else await this.audit.append(entryOf(done, 'recorded', this.clock.now()));
    return mint(receipt);
  }

  /** A deed that was refused is in the log as well. */
  async refused(deed: Deed): Promise<void> {
    await this.audit.append(entryOf(deed, 'refused', this.clock.now()));
  }

  private async settle(noted: NotedDeed): Promise<void> {
    await this.audit.append(noted.entry);
    await this.notes.remove(noted);
  }
}
