import { isReadable, type BuildingBlock, type ReceivedBlock } from '../blocks/building-block.js';
import { orphansAmong, type Orphan } from '../treatments/links.js';
import type { Treatment } from '../treatments/treatments.js';
import type { LineCategory, MedicationLine } from './line.js';
import { linesOfTreatment } from './lines-of-treatment.js';

/** A treatment as it is shown: its own blocks and those of the pharmacy's treatments that belong to it. */
export interface Joined {
  readonly treatment: Treatment;
  readonly linked: readonly Treatment[];
}

type LinesOf = (treatment: Treatment) => readonly MedicationLine[];

/** docs/medication-lines.md, section 2: by reference, else by PRK with exactly one candidate, else on its own. */
export function joinOrphans(treatments: readonly Treatment[], at: number): Joined[] {
  const found = new Map<Treatment, readonly MedicationLine[]>();
  const linesOf: LinesOf = (treatment) => {
    const lines = found.get(treatment) ?? linesOfTreatment(treatment.mbh, treatment.blocks.filter(isReadable), at).lines;
    found.set(treatment, lines);
    return lines;
  };
  const homes = new Map(orphansAmong(treatments).map((orphan) => [orphan.treatment, homeOf(orphan, linesOf)]));
  const guests = Map.groupBy(homes.keys(), (guest) => homes.get(guest));
  return treatments.filter((treatment) => !homes.get(treatment)).map((treatment) => ({ treatment, linked: guests.get(treatment) ?? [] }));
}

function homeOf({ treatment, named, samePrk }: Orphan, linesOf: LinesOf): Treatment | undefined {
  const isAgreed = isAgreedNowOrAhead(treatment);
  const candidates = named.length > 0 ? named : samePrk.filter((home) => linesOf(home).some(isAgreed));
  return candidates.length === 1 ? candidates.find((home) => keepsInSight(linesOf(treatment), linesOf(home))) : undefined;
}

function isAgreedNowOrAhead({ blocks }: Treatment): (line: MedicationLine) => boolean {
  const prks = blocks.flatMap((block) => (block.readable && block.kind === 'TA' ? [block.medicine.prk] : []));
  return ({ basis, category, medicine }) => basis === 'MA' && category !== 'recently-stopped' && medicine.prk !== null && prks.includes(medicine.prk);
}

/** Of the home a line must say as much as each own line, so that no medicine in use is lost under one that ended. */
const saysAsMuch: Record<LineCategory, readonly LineCategory[]> = {
  current: ['current'],
  'recently-stopped': ['current', 'recently-stopped'],
  future: ['current', 'future'],
};

const keepsInSight = (own: readonly MedicationLine[], ofHome: readonly MedicationLine[]): boolean =>
  own.every((line) => ofHome.some(({ category }) => saysAsMuch[line.category].includes(category)));

/** A guest's TAs and MGBs go to the line of its agreement as if they were of that treatment. */
export const blocksOf = ({ treatment, linked }: Joined): BuildingBlock[] => [treatment, ...linked].flatMap(({ blocks }) => blocks.filter(isReadable));

/** Guests of which something stands on this line. */
export function linkedOn({ blocks }: MedicationLine, { linked }: Joined): Treatment[] {
  const shown = new Set<ReceivedBlock>(linked.length > 0 ? blocks.map(({ block }) => block) : []);
  return linked.filter((guest) => guest.blocks.some((block) => shown.has(block)));
}
