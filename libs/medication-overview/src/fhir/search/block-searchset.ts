import type { JsonObject } from '#libs/fhir';
import { blocksFound, type BlockSearch } from '../../domain/block-search.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { urnOf, uuidFor } from '../overview/identity.js';
import { materialOf } from '../overview/material.js';
import { outcomesOf } from '../overview/outcomes.js';
import { patientOf, withMode, type Subject } from '../overview/searchset.js';

/** Blocks of one kind as their sources sent them, with the Patient, what they refer to, and what is missing. */
export function toBlockSearchset(overview: MedicationOverview, search: BlockSearch, { client, bsn }: Subject): JsonObject {
  const patientId = uuidFor(`patient ${client}`);
  const patientUrl = urnOf(patientId);
  const { blocks, referredTo } = materialOf(overview, { patientUrl, bsn, blocks: blocksFound(overview, search), alongside: [] });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: blocks.length,
    entry: [
      ...blocks.map(withMode('match')),
      withMode('include')({ fullUrl: patientUrl, resource: patientOf(overview, patientId, bsn) }),
      ...referredTo.map(withMode('include')),
      ...outcomesOf(overview, bsn).map((resource) => ({ resource, search: { mode: 'outcome' } })),
    ],
  };
}
