import { isReadable, type BuildingBlock } from '../blocks/building-block.js';
import { orphansAmong, type Orphan } from '../treatments/links.js';
import type { Treatment } from '../treatments/treatments.js';
import type { MedicationLine, Reconciled } from './line.js';
import { linesOfTreatment } from './lines-of-treatment.js';

/** A treatment as it is shown: its own blocks and those of the pharmacy's treatments that belong to it. */
export interface Joined {
  readonly treatment: Treatment;
  readonly linked: readonly Treatment[];
}

/** docs/medication-lines.md, section 2: by reference, else by PRK with exactly one candidate, else on its own. */
export function joinOrphans(treatments: readonly Treatment[], at: number): Joined[] {
  const homes = new Map(orphansAmong(treatments).map((orphan) => [orphan.treatment, homeOf(orphan, at)]));
  const guests = Map.groupBy([...homes].filter(([, home]) => home), ([, home]) => home);
  return treatments.filter((treatment) => !homes.get(treatment)).map((treatment) => ({ treatment, linked: (guests.get(treatment) ?? []).map(([guest]) => guest) }));
}

function homeOf(orphan: Orphan, at: number): Treatment | undefined {
  const own = ownLines(orphan.treatment, at).lines;
  if (orphan.named.length > 0) return orphan.named.length === 1 ? orphan.named.find((home) => keepsInSight(own, ownLines(home, at).lines)) : undefined;
  const candidates = orphan.samePrk.filter((home) => ownLines(home, at).lines.some(isAgreedNowOrAhead(prksOf(orphan))));
  return candidates.length === 1 ? candidates.find((home) => keepsInSight(own, ownLines(home, at).lines)) : undefined;
}

const ownLines = ({ mbh, blocks }: Treatment, at: number): Reconciled => linesOfTreatment({ treatment: mbh, linked: [] }, blocks.filter(isReadable), at);

const prksOf = ({ treatment }: Orphan): readonly (string | null)[] =>
  treatment.blocks.flatMap((block) => (block.readable && block.kind === 'TA' ? [block.medicine.prk] : []));

const isAgreedNowOrAhead = (prks: readonly (string | null)[]) => ({ basis, category, medicine }: MedicationLine): boolean =>
  basis === 'MA' && category !== 'recently-stopped' && medicine.prk !== null && prks.includes(medicine.prk);

/** A medicine in use never disappears under an agreement that ended, nor one that lies ahead under one that does not. */
function keepsInSight(own: readonly MedicationLine[], ofHome: readonly MedicationLine[]): boolean {
  const has = (lines: readonly MedicationLine[], ...categories: string[]): boolean => lines.some(({ category }) => categories.includes(category));
  return (!has(own, 'current') || has(ofHome, 'current')) && (!has(own, 'future') || has(ofHome, 'current', 'future'));
}

/** A guest's TAs and MGBs go to the line of its agreement as if they were of that treatment. */
export const blocksOf = ({ treatment, linked }: Joined): BuildingBlock[] => [treatment, ...linked].flatMap(({ blocks }) => blocks.filter(isReadable));
