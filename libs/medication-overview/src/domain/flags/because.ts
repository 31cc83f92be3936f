import type { BuildingBlock } from '../blocks/building-block.js';
import type { MedicationLine } from '../lines/line.js';
import { lookNow, type RaisedFlag } from './raised-flag.js';

/** A stop that was received stands beside what goes on. */
export function saysStopped(stop: BuildingBlock, { blocks }: Pick<MedicationLine, 'blocks'>): RaisedFlag {
  const basis = blocks.find(({ role }) => role === 'basis')?.block;
  const what = basis?.source === stop.source ? 'another-record-says-stopped' : 'another-source-says-stopped';
  return { ...lookNow('contradiction'), because: { what, at: stop.period.end ?? stop.registeredAt } };
}
