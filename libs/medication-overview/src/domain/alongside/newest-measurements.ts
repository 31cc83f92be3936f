import { measurementKinds, type Measurement } from '../alongside.js';
import { compareText } from '../blocks/building-block.js';
import { isLithium } from '../blocks/substances.js';
import type { MedicationLine } from '../lines/line.js';

/** The newest of each kind, over all sources, of those made by the moment that is asked for; a lithium level only beside a line of lithium. */
export function newestMeasurements(measurements: readonly Measurement[], lines: readonly MedicationLine[], at: number): Measurement[] {
  const made = measurements.filter((one) => one.at.ms <= at);
  const shown = lines.some(isOfLithium) ? made : made.filter(({ kind }) => kind !== 'lithium-level');
  return measurementKinds.flatMap((kind) => shown.filter((one) => one.kind === kind).toSorted(newestFirst)[0] ?? []);
}

const isOfLithium = ({ blocks }: MedicationLine): boolean => blocks.some(({ block }) => isLithium(block.medicine));

const newestFirst = (one: Measurement, other: Measurement): number => other.at.ms - one.at.ms || compareText(one.key, other.key);
