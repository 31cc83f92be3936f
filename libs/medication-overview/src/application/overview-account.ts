import type { AuditDetail } from '#libs/audit';
import type { MedicationOverview } from '../domain/overview.js';
import { reconciliationRulesVersion } from '../domain/reconcile.js';
import { hiding } from '../domain/without-bsn.js';

/** Enough to tell again what was shown: which sources, which blocks, allergies and results, by which rules. An id may hold a BSN; the audit does not. */
export function overviewAccount({ sources, withheld, lines, notShown, allergies, measurements }: MedicationOverview, bsn: string): AuditDetail {
  const blocks = [...lines.flatMap((line) => line.blocks.map(({ block }) => block)), ...notShown.map(({ block }) => block)];
  return {
    sources: sources.map(({ source: { id }, state, reason }) => ({ id, state, reason })),
    blocks: [...new Set([...blocks.map(({ id }) => id), ...[...allergies.items, ...measurements].map(({ key }) => key)].map(hiding(bsn)))],
    withheld,
    rules: reconciliationRulesVersion,
  };
}
