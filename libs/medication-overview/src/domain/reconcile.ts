import type { ReceivedBlock } from './blocks/building-block.js';
import { keyOfMbh } from './blocks/mbh.js';
import { oneOfEach } from './blocks/one-of-each.js';
import type { Said } from './flags/elsewhere.js';
import { withFlags } from './flags/flags.js';
import type { LineInTreatment } from './flags/raised-flag.js';
import { blocksOf, joinOrphans, linkedOn, type Joined } from './lines/join-orphans.js';
import type { MedicationLine, NotShown, NotShownReason, Reconciled } from './lines/line.js';
import { linesOfTreatment } from './lines/lines-of-treatment.js';
import { byWhatIsRead, byWhereItBelongs, inReadingOrder } from './lines/reading-order.js';
import { treatmentsOf } from './treatments/treatments.js';

/** Recorded with every release, so that what was shown can be reconstructed. */
export const reconciliationRulesVersion = 'medication-overview/2';

/**
 * From blocks and a moment to medication lines (docs/medication-lines.md). Pure: the order of the blocks is irrelevant,
 * and each MA, TA and MGB is on a line or in `notShown` with a reason. What is known now counts, also when it was
 * registered after the moment.
 */
export function reconcile(received: readonly ReceivedBlock[], at: number, isSourceMissing = false): Reconciled {
  const { valid, enteredInError, duplicates, unreadable } = oneOfEach(received);
  const lines: LineInTreatment[] = [];
  const treatments: Said[] = [];
  const notShown: NotShown[] = [
    ...[...enteredInError].map(([block, because]) => ({ ...leftOut(block, 'entered-in-error'), because })),
    ...[...duplicates].flatMap(([because, others]) => others.map((block) => ({ ...leftOut(block, 'duplicate'), because }))),
    ...unreadable.map((block) => leftOut(block, 'unreadable')),
  ];
  for (const joined of joinOrphans(treatmentsOf(valid), at)) {
    const said = { treatment: joined.treatment.key, blocks: blocksOf(joined) };
    const found = linesOfTreatment(joined.treatment.mbh, said.blocks, at);
    treatments.push(said);
    lines.push(...found.lines.map((line) => ({ ...said, line: withGuests(line, joined) })));
    notShown.push(...found.notShown.map((one) => ({ ...one, key: one.key ?? said.treatment })));
  }
  const flagged = withFlags({ at, isSourceMissing, lines, treatments, duplicates });
  return { lines: flagged.map(inReadingOrder).toSorted(byWhatIsRead), notShown: notShown.toSorted(byWhereItBelongs) };
}

function withGuests(line: MedicationLine, joined: Joined): MedicationLine {
  const guests = linkedOn(line, joined);
  return { ...line, linked: guests.flatMap(({ mbh }) => mbh ?? []).toSorted(), keys: [joined.treatment, ...guests].map(({ key }) => key) };
}

const leftOut = (block: ReceivedBlock, reason: NotShownReason): NotShown => ({ block, treatment: block.treatment?.value ?? null, key: block.treatment && keyOfMbh(block), reason });
