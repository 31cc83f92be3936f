import type { Level, Medicine, PlainBlock } from './history.js';

/** What is taken: of one block, or of several together. `amounts`: a day, by unit, step by step. */
interface Taken { text: string | null; product: Medicine | null; asNeeded: string | null; amounts: Map<string, number>[] | null }

function takenFrom({ dose: { text, steps }, medicine }: PlainBlock): Taken {
  const asNeeded = !steps?.length ? null : steps.every((step) => step.asNeeded) ? 'always' : steps.some((step) => step.asNeeded) ? 'partly' : 'never';
  const amounts = !steps?.length ? null : steps.map((step) => new Map([[step.unit, (step.amount * step.times) / step.perDays]]));
  return { text, product: medicine, asNeeded, amounts };
}

const isOneProduct = (one: Medicine, other: Medicine): boolean => one.prk === null || other.prk === null || one.prk === other.prk;

/** Several are added up when each has one step and they are of one product; one that is partly as needed differs from one that never is. */
function together(blocks: readonly PlainBlock[]): Taken | null {
  const all = blocks.map(takenFrom);
  const [first] = all;
  if (!first || all.length === 1) return first ?? null;

  const kinds = [...new Set(all.map(({ asNeeded }) => asNeeded))];
  const ofOneProduct = all.every(({ product }) => product && first.product && isOneProduct(product, first.product));
  const sum = new Map<string, number>();
  for (const { amounts } of all) for (const [unit, amount] of amounts?.[0] ?? []) sum.set(unit, (sum.get(unit) ?? 0) + amount);
  return {
    text: all.some(({ text }) => text === null) ? null : all.map(({ text }) => text).join(' en '),
    product: ofOneProduct ? first.product : null,
    asNeeded: kinds.includes(null) ? null : kinds.length === 1 ? (kinds[0] ?? null) : 'partly',
    amounts: ofOneProduct && all.every(({ amounts }) => amounts?.length === 1) ? [sum] : null,
  };
}

const unitsOf = (steps: readonly Map<string, number>[]): string => [...new Set(steps.flatMap((step) => [...step.keys()]))].sort().join();

const isSameStep = (one: Map<string, number>, other: Map<string, number> | undefined): boolean =>
  other?.size === one.size && [...one].every(([unit, amount]) => Math.abs(amount - (other.get(unit) ?? NaN)) < 1e-6);

const plainText = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/^vanaf [^,]*\d[^,]*, ?/, '');

/** Null: they agree as far as can be told. A missing text differs from nothing. */
export function doseDiffers(leading: readonly PlainBlock[], others: readonly PlainBlock[]): Level | null {
  const [one, other] = [together(leading), together(others)];
  if (!one || !other) return null;
  if (one.asNeeded && other.asNeeded && one.asNeeded !== other.asNeeded) return 'look-now';
  const isOne = !one.product || !other.product || isOneProduct(one.product, other.product);
  if (isOne && one.amounts && other.amounts && unitsOf(one.amounts) === unitsOf(other.amounts)) {
    const agree = one.amounts.length === other.amounts.length && one.amounts.every((step, place) => isSameStep(step, other.amounts?.[place]));
    return agree ? null : 'look-now';
  }
  return one.text !== null && other.text !== null && plainText(one.text) !== plainText(other.text) ? 'info' : null;
}
