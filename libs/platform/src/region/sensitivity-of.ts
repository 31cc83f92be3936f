import type { Sensitivity, SensitivityLabels } from '#libs/kernel';
import { organisationOf } from './lookups.js';
import type { RegionConfig } from './schema/region.schema.js';

/** Who holds an item and who wrote it, as far as the item says. */
export interface ItemOrigin {
  readonly holder: string;
  readonly author: string | null;
  /** AGB specialism of the author. */
  readonly specialism: string | null;
}

/**
 * Labels from the region's table, for an item whose source gave none. The holder can only add labels:
 * a pharmacy or huisarts that keeps what somebody else wrote does not make it harmless, the author does.
 */
export function sensitivityOf(region: RegionConfig, { holder, author, specialism }: ItemOrigin): SensitivityLabels {
  const ofHolder = rowsFor(region, holder, null);
  const ofAuthor = rowsFor(region, author, specialism);
  const labels = [...new Set([...ofHolder, ...ofAuthor].flat())];
  return ofAuthor.length === 0 && labels.length === 0 ? 'unknown' : labels;
}

/**
 * Of a result that names nobody: it is its holder's own. A pharmacy stands in no row (docs/adr/0014), and an eGFR that
 * it holds tells nothing of the kind of care; a region that thinks otherwise gives it a row.
 */
export function sensitivityOfOwnResult(region: RegionConfig, holder: string): SensitivityLabels {
  const labels = sensitivityOf(region, { holder, author: holder, specialism: null });
  return labels === 'unknown' && organisationOf(region, holder)?.type === 'pharmacy' ? [] : labels;
}

function rowsFor(region: RegionConfig, ura: string | null, specialism: string | null): readonly (readonly Sensitivity[])[] {
  const type = ura === null ? undefined : organisationOf(region, ura)?.type;
  return region.sensitivity
    .filter((row) => ('specialism' in row ? row.specialism === specialism : row.organisationType === type))
    .map((row) => row.labels);
}
