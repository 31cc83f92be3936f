import type { AuditDetail } from '#libs/audit';
import type { MedicationOverview } from '../domain/overview.js';
import { reconciliationRulesVersion } from '../domain/reconcile.js';
import { hiding } from '../domain/without-bsn.js';

/** Enough to tell again what was shown: which sources, which blocks, by which rules. An id may hold a BSN; the audit does not. */
export function overviewAccount({ sources, withheld, lines, notShown }: MedicationOverview, bsn: string): AuditDetail {
  const blocks = [...lines.flatMap((line) => line.blocks.map(({ block }) => block)), ...notShown.map(({ block }) => block)];
  return {
    sources: sources.map(({ source: { id }, state, reason }) => ({ id, state, reason })),
    blocks: [...new Set(blocks.map(({ id }) => hiding(bsn)(id)))],
    withheld,
    rules: reconciliationRulesVersion,
  };
}
