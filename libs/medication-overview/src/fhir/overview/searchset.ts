import type { JsonObject } from '#libs/fhir';
import type { MedicationOverview } from '../../domain/overview.js';
import { hiding } from '../../domain/without-bsn.js';
import { systems } from '../reading/systems.js';
import { urnOf, uuidFor } from './identity.js';
import { overviewList } from './list.js';
import { materialOf, shownBlocks } from './material.js';
import { outcomesOf } from './outcomes.js';
import type { Entry } from './referred-to.js';

/** For whom an answer is written. */
export interface Subject {
  /** Stands for the client: the ids in one answer about one moment are the same each time. */
  readonly client: string;
  /** Put back at release: it stands in the Patient and nowhere else. */
  readonly bsn: string;
}

/** A searchset with one List, the Patient, the blocks that are valid, what comes alongside them, what these refer to, and what is missing or not done. */
export function toSearchsetBundle(overview: MedicationOverview, { client, bsn }: Subject): JsonObject {
  const patientId = uuidFor(`patient ${client}`);
  const listId = uuidFor(`list ${client} ${overview.at.text}`);
  const patientUrl = urnOf(patientId);
  const list = overviewList(overview, { id: listId, patientUrl, withoutBsn: hiding(bsn) });
  const shownAlongside = [...overview.allergies.items, ...overview.measurements];
  const { blocks, alongside, referredTo } = materialOf(overview, { patientUrl, bsn, blocks: shownBlocks(overview), alongside: shownAlongside });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: 1 + blocks.length,
    entry: [
      withMode('match')({ fullUrl: urnOf(listId), resource: list }),
      withMode('include')({ fullUrl: patientUrl, resource: patientOf(overview, patientId, bsn) }),
      ...blocks.map(withMode('match')),
      ...[...alongside, ...referredTo].map(withMode('include')),
      ...outcomesOf(overview, bsn).map((resource) => ({ resource, search: { mode: 'outcome' } })),
    ],
  };
}

export const withMode = (mode: 'match' | 'include') => ({ fullUrl, resource }: Entry): JsonObject => ({ fullUrl, resource, search: { mode } });

export function patientOf({ person }: MedicationOverview, id: string, bsn: string): JsonObject {
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ system: systems.bsn, value: bsn }],
    ...(person?.name && { name: [{ text: person.name }] }),
    ...(person?.gender && { gender: person.gender }),
    ...(person?.birthDate && { birthDate: person.birthDate }),
  };
}
