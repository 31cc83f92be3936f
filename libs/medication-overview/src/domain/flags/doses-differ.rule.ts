import type { BuildingBlock, Medicine } from '../blocks/building-block.js';
import type { Dose, Schedule } from '../blocks/dose.js';
import type { LineBlock } from '../lines/line.js';
import { administrationsRunning } from './administrations-on-line.js';
import { info, lookNow, type FlagRule, type RaisedFlag } from './raised-flag.js';

/** The agreement says one amount a day, the pharmacy or the client another; of a line ahead, from its first day on. */
export const dosesDiffer: FlagRule = ({ line }, { at }) => {
  if (line.category === 'recently-stopped') return null;
  const moment = line.category === 'current' ? at : Math.max(at, line.period.start?.ms ?? at);
  const basis = line.blocks.find(({ role }) => role === 'basis')?.block;
  if (!basis) return null;
  const dispensed = administrationsRunning(line, moment, ['processed', 'basis']).map(({ block }) => block);
  const leading = line.basis === 'TA' && dispensed.length > 0 ? together(dispensed) : basis;
  const others = [...(line.basis === 'MA' && dispensed.length > 0 ? [together(dispensed)] : []), ...usesAt(line.blocks, moment)];
  const found = others.map((other) => difference(leading, other));
  return found.find((flag) => flag?.level === 'look-now') ?? found.find((flag) => flag !== null) ?? null;
};

/** Reports tell of what was taken: also one whose period is over says that it was not as agreed. */
const usesAt = (blocks: readonly LineBlock[], moment: number): BuildingBlock[] =>
  blocks.filter(({ block, role }) => block.kind === 'MGB' && role === 'use' && !block.stop && (block.period.start?.ms ?? -Infinity) <= moment).map(({ block }) => block);

type Taken = Pick<BuildingBlock, 'medicine' | 'dose'>;

/** Tablets of every day and tablets as needed are two TAs of one MA: what they give together counts. */
function together(blocks: readonly BuildingBlock[]): Taken {
  const [first, ...more] = blocks as readonly [BuildingBlock];
  if (more.length === 0) return first;
  const doses = blocks.map(({ dose }) => dose);
  const text = doses.some((dose) => dose.text === null) ? null : doses.map((dose) => dose.text).join(' en ');
  const intakes = new Set(doses.map(({ intake }) => intake.asNeeded));
  const asNeeded = intakes.size === 1 ? first.dose.intake.asNeeded : intakes.has(null) ? null : 'some';
  const medicine = blocks.every((block) => isOneProduct(block.medicine, first.medicine)) ? first.medicine : { ...first.medicine, prk: null, gpk: null };
  const schedule = medicine === first.medicine ? addedUp(doses.map((dose) => dose.schedule)) : null;
  return { medicine, dose: { ...first.dose, text, schedule, intake: { ...first.dose.intake, asNeeded } } };
}

function addedUp(schedules: readonly (Schedule | null)[]): Schedule | null {
  if (!schedules.every((schedule) => schedule?.length === 1)) return null;
  const amounts = schedules.flatMap((schedule) => schedule?.[0] ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return [[...Map.groupBy(amounts, ({ unit }) => unit)].map(([unit, same]) => ({ unit, low: sum(same.map(({ low }) => low)), high: sum(same.map(({ high }) => high)) }))];
}

/** A tablet of another strength is another amount: two products are compared by what is written only. */
const isOneProduct = (one: Medicine, other: Medicine): boolean => !(one.prk && other.prk) || one.prk === other.prk;

function difference(one: Taken, other: Taken): RaisedFlag | null {
  const [asNeeded, otherAsNeeded] = [one.dose.intake.asNeeded, other.dose.intake.asNeeded];
  if (asNeeded && otherAsNeeded && asNeeded !== otherAsNeeded) return lookNow('dose-differs');
  const [schedule, otherSchedule] = [one.dose.schedule, other.dose.schedule];
  if (schedule && otherSchedule && isOneProduct(one.medicine, other.medicine) && unitsOf(schedule) === unitsOf(otherSchedule)) return isSameSchedule(schedule, otherSchedule) ? null : lookNow('dose-differs');
  return one.dose.text !== null && other.dose.text !== null && wordsOf(one.dose) !== wordsOf(other.dose) ? info('dose-differs') : null;
}

const unitsOf = (schedule: Schedule): string => [...new Set(schedule.flat().map(({ unit }) => unit))].toSorted().join();

const isSameSchedule = (one: Schedule, other: Schedule): boolean =>
  one.length === other.length && one.every((step, index) => isSameStep(step, other[index] ?? []));

const isSameStep = (one: Schedule[number], other: Schedule[number]): boolean =>
  one.length === other.length && one.every(({ unit, low, high }) => other.some((amount) => amount.unit === unit && isNear(amount.low, low) && isNear(amount.high, high)));

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * Math.max(one, other);

/** From when is said by the period. */
const wordsOf = ({ text }: Dose): string => (text ?? '').toLowerCase().replace(/^vanaf [^,]*, /, '').replace(/\s+/g, ' ').trim();
