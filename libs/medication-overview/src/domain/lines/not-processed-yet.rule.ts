import type { BlockKind } from '../blocks/building-block.js';
import type { LineBlock, LineCategory, MedicationLine } from './line.js';

/** The prescriber changed the medicine and the pharmacy's own agreement is still the former one (standards 1.7, trap 2). */
export function notProcessedYet(basis: BlockKind, category: LineCategory, blocks: readonly LineBlock[]): MedicationLine['flags'] {
  const administrations = blocks.filter(({ block, role }) => block.kind === 'TA' && role !== 'future');
  const isBehind = administrations.length > 0 && administrations.every(({ role }) => role === 'superseded');
  return basis === 'MA' && category === 'current' && isBehind ? [{ flag: 'not-processed', level: 'info' }] : [];
}
