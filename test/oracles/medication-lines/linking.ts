import type { Moments } from './calendar.js';
import type { Draft, Outcome } from './draft.js';
import { oneOfThem, type Category, type PlainBlock } from './history.js';
import { outcomeOf } from './one-treatment.js';
import type { Treatment } from './which-treatment.js';

const has = (treatment: Treatment, kind: PlainBlock['kind']): boolean => treatment.blocks.some((block) => block.kind === kind);

const looksForItsAgreement = (treatment: Treatment): boolean => has(treatment, 'TA') && !has(treatment, 'MA');

/** Rule 2.2: by reference, else by PRK; more than one candidate is no candidate. */
function agreementOf(seeker: Treatment, others: readonly Treatment[], alone: Map<Treatment, Outcome>): Treatment | undefined {
  const tas = seeker.blocks.filter((block) => block.kind === 'TA');
  const named = others.filter((other) =>
    other.blocks.some((ma) => ma.kind === 'MA' && tas.some((ta) => oneOfThem(ta.restsOn, ta, ma))));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;

  const prks = new Set(tas.flatMap((ta) => ta.medicine.prk ?? []));
  const alike = others.filter((other) =>
    alone.get(other)?.lines.some((line) =>
      line.category !== 'recently-stopped' && line.kind === 'MA' && line.basis.medicine.prk !== null && prks.has(line.basis.medicine.prk)));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Rule 2.3: the line of its own would be lost under lines that say less. */
function isLost({ category }: Draft, underneath: readonly Draft[]): boolean {
  const enough: (Category | null)[] = category === 'current' ? ['current'] : ['current', category];
  return !underneath.some((line) => enough.includes(line.category));
}

/** From each treatment that is linked to the treatment of its agreement. */
export function linksBetween(treatments: readonly Treatment[], moments: Moments): Map<Treatment, Treatment> {
  const links = new Map<Treatment, Treatment>();
  const seekers = treatments.filter(looksForItsAgreement);
  if (seekers.length === 0) return links;

  const alone = new Map(treatments.map((treatment) => [treatment, outcomeOf(treatment.blocks, moments)]));
  for (const seeker of seekers) {
    const found = agreementOf(seeker, treatments.filter((other) => other !== seeker), alone);
    const agreed = found && alone.get(found)?.lines;
    if (agreed && !alone.get(seeker)?.lines.some((line) => isLost(line, agreed))) links.set(seeker, found);
  }
  return links;
}
