import { Inject, Injectable } from '@nestjs/common';
import { UNIT_OF_WORK, type UnitOfWork } from '#libs/kernel';
import { AuditLog } from './audit-log.port.js';
import { AUDIT_TRAIL, type AuditTrail } from './audit-trail.port.js';
import { DeedNotes, type NoteKey } from './deed-notes.port.js';

/** Whoever noted a deed longer ago is gone, or slow: only then may the chain hold a deed twice. */
export const leftBehindAfterMs = 30_000;
const atOnce = 100;

/** Brings into the chain what was changed by a process that did not live to log it, or that could not. */
@Injectable()
export class SettleDeeds {
  constructor(
    private readonly notes: DeedNotes,
    private readonly log: AuditLog,
    @Inject(AUDIT_TRAIL) private readonly trail: AuditTrail,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** How many were settled; a note that cannot be settled keeps none of the others waiting. */
  async execute(olderThanMs = leftBehindAfterMs): Promise<number> {
    let settled = 0;
    const failures: unknown[] = [];
    for (const note of await this.notes.leftBehind(olderThanMs, atOnce)) {
      await this.settle(note).then((isMine) => (settled += Number(isMine)), (error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
    return settled;
  }

  /** The note goes only when the chain has it: what fails in between is done again. */
  private settle(note: NoteKey): Promise<boolean> {
    return this.unitOfWork.run(async (transaction) => {
      const noted = await this.notes.take(transaction, note);
      if (noted && !(await this.trail.holds(noted.entry))) await this.log.append(noted.entry);
      return noted !== null;
    });
  }
}
