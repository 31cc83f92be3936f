import { nameOf } from '../blocks/is-another-medicine.js';
import type { BuildingBlock, Medicine } from '../blocks/building-block.js';
import { saysStopped } from './because.js';
import type { Elsewhere } from './elsewhere.js';
import type { FlagRule, LineInTreatment } from './raised-flag.js';

/** The medicine goes on here, and was stopped later under another treatment: nobody knows that they are one. */
export const itWasStoppedUnderAnotherTreatment: FlagRule = (one, { stopsOfTheSame }) => {
  const { line } = one;
  const basis = line.blocks.find(({ role }) => role === 'basis')?.block;
  if (!basis || line.category !== 'current' || line.interrupted) return null;
  const stop = stopsOfTheSame(one).find(({ registeredAt }) => basis.registeredAt.ms < registeredAt.ms);
  return stop ? saysStopped(stop, line) : null;
};

interface Stopped {
  readonly treatment: string;
  readonly stop: BuildingBlock;
  readonly medicine: Medicine;
}

/** One PRK; where one of the two has none, one name. The last that was registered first. */
export function stopsByMedicine(lines: readonly LineInTreatment[], elsewhere: Elsewhere): (one: LineInTreatment) => readonly BuildingBlock[] {
  const stopped = lines.flatMap((one) => stoppedOn(one, elsewhere)).toSorted((one, other) => other.stop.registeredAt.ms - one.stop.registeredAt.ms);
  const placed = stopped.flatMap((one) => placesOf(one.medicine).map((place) => ({ place, one })));
  const byPlace = Map.groupBy(placed, ({ place }) => place);
  return ({ line: { medicine }, treatment }) => lookedUpBy(medicine).flatMap((place) => lastOfEachTwo(byPlace.get(place) ?? []).filter(({ one }) => one.treatment !== treatment).map(({ one }) => one.stop));
}

/** The last stop, and the last of another treatment than that one: more are not needed to know. */
function lastOfEachTwo(placed: readonly { readonly one: Stopped }[]): readonly { readonly one: Stopped }[] {
  const [last] = placed;
  const another = placed.find(({ one }) => one.treatment !== last?.one.treatment);
  return [...(last ? [last] : []), ...(another ? [another] : [])];
}

/** The last definitive stop of what the line rests on, whatever was sent after it. */
function stoppedOn({ line, ...said }: LineInTreatment, elsewhere: Elsewhere): Stopped[] {
  if (line.category !== 'recently-stopped') return [];
  const [basis, stop] = (['basis', 'stop'] as const).map((role) => line.blocks.find((one) => one.role === role)?.block);
  const all = [basis, stop, ...(basis ? elsewhere.agreementsWith(basis, said).flatMap(({ stops }) => stops) : [])];
  const [last] = all.filter((block) => block?.stop === 'definitive').toSorted((one, other) => (other?.registeredAt.ms ?? 0) - (one?.registeredAt.ms ?? 0));
  return last ? [{ treatment: said.treatment, stop: last, medicine: line.medicine }] : [];
}

const placesOf = (medicine: Medicine): string[] => [...(medicine.prk ? [`prk ${medicine.prk}`] : [`no prk, ${nameOf(medicine)}`]), `name ${nameOf(medicine)}`];
const lookedUpBy = (medicine: Medicine): string[] => (medicine.prk ? [`prk ${medicine.prk}`, `no prk, ${nameOf(medicine)}`] : [`name ${nameOf(medicine)}`]);
