import type { BuildingBlock } from '../blocks/building-block.js';

/** Rules 1 and 2 (docs/medication-lines.md 3.3 and 3.4): a new MA or TA invalidates every MGB recorded before it; later ones are valid again. */
export function useCounts(use: BuildingBlock, agreementsThatCount: readonly BuildingBlock[]): boolean {
  return agreementsThatCount.every(({ registeredAt }) => registeredAt.ms <= use.registeredAt.ms);
}
