import { measurementKinds, type Measurement } from '../alongside.js';
import { compareText } from '../blocks/building-block.js';
import { isLithium } from '../blocks/substances.js';
import type { MedicationLine } from '../lines/line.js';

/** The newest of each kind, over all sources; a lithium level only beside a line of lithium. */
export function newestMeasurements(measurements: readonly Measurement[], lines: readonly MedicationLine[]): Measurement[] {
  const shown = lines.some(isOfLithium) ? measurements : measurements.filter(({ kind }) => kind !== 'lithium-level');
  return measurementKinds.flatMap((kind) => shown.filter((one) => one.kind === kind).toSorted(newestFirst)[0] ?? []);
}

const isOfLithium = ({ blocks }: MedicationLine): boolean => blocks.some(({ block }) => isLithium(block.medicine));

const newestFirst = (one: Measurement, other: Measurement): number => other.at.ms - one.at.ms || compareText(one.key, other.key);
