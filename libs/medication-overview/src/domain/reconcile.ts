import { isReadable, type ReceivedBlock } from './blocks/building-block.js';
import { oneOfEach } from './blocks/one-of-each.js';
import type { MedicationLine, NotShown, NotShownReason, Reconciled } from './lines/line.js';
import { byWhatIsRead, byWhereItBelongs, inReadingOrder } from './lines/reading-order.js';
import { linesOfTreatment } from './lines/lines-of-treatment.js';
import { treatmentsOf } from './treatments/treatments.js';

/** Recorded with every release, so that what was shown can be reconstructed. */
export const reconciliationRulesVersion = 'medication-overview/1';

/**
 * From blocks and a moment to medication lines (standards section 1). Pure: the order of the blocks is irrelevant,
 * and each MA, TA and MGB is on a line or in `notShown` with a reason. What is known now counts, also when it was
 * registered after the moment.
 */
export function reconcile(blocks: readonly ReceivedBlock[], at: number): Reconciled {
  const { valid, enteredInError, duplicates, unreadable } = oneOfEach(blocks);
  const lines: MedicationLine[] = [];
  const notShown: NotShown[] = [
    ...leftOut(enteredInError, 'entered-in-error'),
    ...leftOut(duplicates, 'duplicate'),
    ...leftOut(unreadable, 'unreadable'),
  ];
  for (const treatment of treatmentsOf(valid)) {
    const found = linesOfTreatment(treatment.mbh, treatment.blocks.filter(isReadable), at);
    lines.push(...found.lines);
    notShown.push(...found.notShown);
  }
  return { lines: lines.map(inReadingOrder).toSorted(byWhatIsRead), notShown: notShown.toSorted(byWhereItBelongs) };
}

const leftOut = (blocks: readonly ReceivedBlock[], reason: NotShownReason): NotShown[] =>
  blocks.map((block) => ({ block, treatment: block.treatment?.value ?? null, reason }));
