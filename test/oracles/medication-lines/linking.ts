import type { Moments } from './calendar.js';
import type { Draft } from './draft.js';
import { oneOfThem, type PlainBlock } from './history.js';
import { type Outcome, outcomeOf } from './one-treatment.js';
import type { Treatment } from './which-treatment.js';

const has = (treatment: Treatment, kind: PlainBlock['kind']): boolean => treatment.blocks.some((block) => block.kind === kind);

const looksForItsAgreement = (treatment: Treatment): boolean => has(treatment, 'TA') && !has(treatment, 'MA');

const isCurrent = ({ category }: Draft): boolean => category === 'current';
const isFuture = ({ category }: Draft): boolean => category === 'future';
const inUse = (line: Draft): boolean => isCurrent(line) || isFuture(line);

/** Rule 2.2: by reference, else by PRK; more than one candidate is no candidate. */
function agreementOf(seeker: Treatment, others: readonly Treatment[], alone: Map<Treatment, Outcome>): Treatment | undefined {
  const tas = seeker.blocks.filter((block) => block.kind === 'TA');
  const named = others.filter((other) =>
    other.blocks.some((ma) => ma.kind === 'MA' && tas.some((ta) => oneOfThem(ta.restsOn, ta, ma))));
  if (named.length === 1) return named[0];

  const prks = new Set(tas.flatMap((ta) => ta.medicine.prk ?? []));
  const alike = others.filter((other) =>
    alone.get(other)?.lines.some((line) =>
      inUse(line) && line.kind === 'MA' && line.basis.medicine.prk !== null && prks.has(line.basis.medicine.prk)));
  return alike.length === 1 ? alike[0] : undefined;
}

/** From each treatment that is linked to the treatment of its agreement. */
export function linksBetween(treatments: readonly Treatment[], moments: Moments): Map<Treatment, Treatment> {
  const links = new Map<Treatment, Treatment>();
  const seekers = treatments.filter(looksForItsAgreement);
  if (seekers.length === 0) return links;

  const alone = new Map(treatments.map((treatment) => [treatment, outcomeOf(treatment.blocks, moments)]));
  for (const seeker of seekers) {
    const found = agreementOf(seeker, treatments.filter((other) => other !== seeker), alone);
    if (!found) continue;
    const own = alone.get(seeker)?.lines ?? [];
    const agreed = alone.get(found)?.lines ?? [];
    // Rule 2.3: a medicine in use never disappears under an agreement that ended.
    const losesCurrent = own.some(isCurrent) && !agreed.some(isCurrent);
    const losesFuture = own.some(isFuture) && !agreed.some(inUse);
    if (!losesCurrent && !losesFuture) links.set(seeker, found);
  }
  return links;
}
