import { Inject, Injectable } from '@nestjs/common';
import { UNIT_OF_WORK, type UnitOfWork } from '#libs/kernel';
import { RECORD_LOG, type RecordLog } from './audit-log.port.js';
import { AUDIT_TRAIL, type AuditTrail } from './audit-trail.port.js';
import { beforeAllNotes, DeedNotes, type NoteKey } from './deed-notes.port.js';

/** Whoever noted a deed longer ago is gone, or slow: only then may the chain hold a deed twice. */
export const leftBehindAfterMs = 30_000;
const atOnce = 100;
const mostPages = 50;

export interface SettlingRound {
  readonly settled: number;
  /** How many could not be settled now, and why the first could not. */
  readonly failed: number;
  readonly failure?: unknown;
  /** How many wait for a version that knows their form. */
  readonly ofOtherForms: number;
}

interface Tally {
  settled: number;
  readonly failures: { count: number; first?: unknown };
}

/** Brings into the chain what was changed by a process that did not live to log it, or that could not. */
@Injectable()
export class SettleDeeds {
  /** Where a round that was full ended; the next goes on from there, so that a full round keeps nobody waiting either. */
  private reached = beforeAllNotes;

  constructor(
    private readonly notes: DeedNotes,
    @Inject(RECORD_LOG) private readonly log: RecordLog,
    @Inject(AUDIT_TRAIL) private readonly trail: AuditTrail,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Page after page until one is empty: a note that cannot be settled keeps none of the others waiting. Stops between two notes. */
  async execute(olderThanMs = leftBehindAfterMs, signal?: AbortSignal): Promise<SettlingRound> {
    const tally: Tally = { settled: 0, failures: { count: 0 } };
    for (let page = 0; page < mostPages && !signal?.aborted; page += 1) {
      const left = await this.notes.leftBehind(olderThanMs, this.reached, atOnce);
      await this.settleAll(left, tally, signal);
      this.reached = left.at(-1) ?? beforeAllNotes;
      if (left.length === 0) break;
    }
    const { settled, failures } = tally;
    return { settled, failed: failures.count, failure: failures.first, ofOtherForms: signal?.aborted ? 0 : await this.notes.ofOtherForms(olderThanMs) };
  }

  private async settleAll(left: readonly NoteKey[], tally: Tally, signal?: AbortSignal): Promise<void> {
    for (const note of left) {
      if (signal?.aborted) return;
      await this.settle(note).then(
        (isMine) => void (tally.settled += Number(isMine)),
        (error: unknown) => void ((tally.failures.count += 1), (tally.failures.first ??= error)),
      );
    }
  }

  /** The note goes only when the chain has it: what fails in between is done again. */
  private settle(note: NoteKey): Promise<boolean> {
    return this.unitOfWork.run(async (transaction) => {
      const record = await this.notes.take(transaction, note);
      if (record && !(await this.trail.holds(record))) await this.log.appendRecord(record);
      return record !== null;
    });
  }
}
