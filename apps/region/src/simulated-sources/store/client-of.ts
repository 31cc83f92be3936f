import { listOf, nameOf, type Identifier, type Reference, type StoredRecord } from './record.js';
import { clientElementOf } from './resource-types.js';

export const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';

export function clientReferenceOf(record: StoredRecord): Reference | null {
  const element = clientElementOf(record.resourceType);
  return element === null ? null : (listOf<Reference>(record[element])[0] ?? null);
}

/** `Patient/id` of the client that a record is about; a Patient is about itself. */
export const clientNameOf = (record: StoredRecord): string | null =>
  record.resourceType === 'Patient' ? nameOf(record) : (clientReferenceOf(record)?.reference ?? null);

export const bsnOf = (patient: StoredRecord): string | null =>
  listOf<Identifier>(patient['identifier']).find(({ system }) => system === bsnSystem)?.value ?? null;
