import { isDeepStrictEqual } from 'node:util';

import { isPlainObject, listOf, nameOf, type FhirRecord, type StoredRecord } from '../store/record.js';
import { isKept } from '../store/resource-types.js';
import { NotLoaded } from './not-loaded.js';

export interface Entry {
  readonly fullUrl: string | null;
  readonly record: StoredRecord;
}

const idForm = /^[A-Za-z0-9\-.]{1,64}$/;
const uuidUrl = /^urn:uuid:([0-9a-f-]{36})$/i;

/** The resources of a Bundle, or the one resource that it is, each with an id. */
export function unpack(content: unknown, newId: () => string): Entry[] {
  const entries = candidates(content).map(([fullUrl, resource]) => entryOf(fullUrl, resource, newId));
  if (entries.length === 0) throw new NotLoaded('the Bundle holds no resource');
  return withoutRepeats(entries);
}

function candidates(content: unknown): [string | null, unknown][] {
  if (!isPlainObject(content)) throw new NotLoaded('not a FHIR resource: no JSON object');
  if (content['resourceType'] !== 'Bundle') return [[null, content]];
  return listOf<Record<string, unknown>>(content['entry'])
    .filter((entry) => isPlainObject(entry?.['resource']) && entry['resource']['resourceType'] !== 'OperationOutcome')
    .map((entry) => [typeof entry['fullUrl'] === 'string' ? entry['fullUrl'] : null, entry['resource']]);
}

function entryOf(fullUrl: string | null, resource: unknown, newId: () => string): Entry {
  const record = resource as FhirRecord;
  if (typeof record.resourceType !== 'string') throw new NotLoaded('not a FHIR resource: no resourceType');
  if (!isKept(record.resourceType)) throw new NotLoaded(`resource type ${record.resourceType.slice(0, 64)} is not kept by a simulated source`);

  const id = record.id ?? uuidUrl.exec(fullUrl ?? '')?.[1] ?? newId();
  if (typeof id !== 'string' || !idForm.test(id)) throw new NotLoaded(`a ${record.resourceType} has an id that FHIR does not allow`);
  return { fullUrl, record: { ...record, id } };
}

/** The same resource may stand in a Bundle twice; two that differ under one name may not. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry.record);
    const before = byName.get(name);
    if (before && !isDeepStrictEqual(before.record, entry.record)) throw new NotLoaded(`${name} is there twice, with different contents`);
    byName.set(name, entry);
  }
  return [...byName.values()];
}
