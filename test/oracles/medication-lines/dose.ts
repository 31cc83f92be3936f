import type { DoseStep, Level, PlainBlock } from './history.js';

type Steps = PlainBlock['dose']['steps'];
type Comparison = 'same' | 'differs' | 'cannot-be-reckoned';

const aDay = (step: DoseStep): number => (step.amount * step.times) / step.perDays;

/** Of another product the amount says nothing, as needed or not does. */
function compareStep(one: DoseStep, other: DoseStep, sameProduct: boolean): Comparison {
  if (one.asNeeded !== other.asNeeded) return 'differs';
  if (!sameProduct || one.unit !== other.unit || one.perDays <= 0 || other.perDays <= 0) return 'cannot-be-reckoned';
  return Math.abs(aDay(one) - aDay(other)) < 1e-9 ? 'same' : 'differs';
}

/** Step by step; another number of steps is another amount. */
function compareAmounts(one: Steps, other: Steps, sameProduct: boolean): Comparison {
  if (!one?.length || !other?.length) return 'cannot-be-reckoned';
  const found: Comparison[] = one.length === other.length ? [] : [sameProduct ? 'differs' : 'cannot-be-reckoned'];
  one.forEach((step, place) => {
    const counterpart = other[place];
    if (counterpart) found.push(compareStep(step, counterpart, sameProduct));
  });
  return found.find((one) => one === 'differs') ?? found.find((one) => one === 'cannot-be-reckoned') ?? 'same';
}

/** Several are added up when each has one step, in one unit, and all or none are as needed. */
function together(blocks: readonly PlainBlock[]): Steps {
  const [first] = blocks;
  if (!first || blocks.length === 1) return first?.dose.steps ?? null;
  const steps = blocks.flatMap((block) => block.dose.steps ?? []);
  const [one] = steps;
  const eachHasOne = blocks.every((block) => block.dose.steps?.length === 1);
  if (!one || !eachHasOne || steps.some((step) => step.unit !== one.unit || step.asNeeded !== one.asNeeded || step.perDays <= 0)) return null;
  return [{ ...one, amount: steps.reduce((sum, step) => sum + aDay(step), 0), times: 1, perDays: 1 }];
}

const plainText = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/^vanaf [^,]*\d[^,]*, ?/, '');

/** A missing text differs from nothing. */
const textsDiffer = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plainText(one) !== plainText(other);

const prksDiffer = (one: PlainBlock, other: PlainBlock): boolean =>
  one.medicine.prk !== null && other.medicine.prk !== null && one.medicine.prk !== other.medicine.prk;

/** Null: they agree as far as can be told. */
export function doseDiffers(basis: PlainBlock, others: readonly PlainBlock[]): Level | null {
  if (others.length === 0) return null;
  const sameProduct = !others.some((other) => prksDiffer(basis, other));
  const amounts = compareAmounts(basis.dose.steps, together(others), sameProduct);
  if (amounts === 'differs') return 'look-now';
  return amounts === 'cannot-be-reckoned' && others.some((other) => textsDiffer(basis.dose.text, other.dose.text)) ? 'info' : null;
}
