import type { JsonObject } from '#libs/fhir';
import type { BlockKind, ExternalId, Received } from '../../domain/blocks/building-block.js';
import { identifierIn, identifiersIn, objectIn, objectsIn, textIn, valueOf } from '../reading/read.js';
import { extensions, systems } from '../reading/systems.js';
import type { Origin } from './mapped.js';
import { localName, namesOf } from '../elements/names.js';

export type Provenance = Omit<Received, 'treatment' | 'author'>;

/** Never fails: also what cannot be read has a name and a place. `place`: its position in the answer, for what has no id. */
export function provenanceOf(resource: JsonObject, kind: BlockKind, { source }: Origin, place: number): Provenance {
  const local = localNameAt(resource, place);
  return {
    key: keyOf(resource, source, place),
    id: identifiersIn(resource['identifier'])[0]?.value ?? local,
    hasIdentifier: identifiersIn(resource['identifier']).length > 0,
    knownAs: namesOf(resource, source.id),
    kind,
    source: source.id,
    sourceUra: source.ura,
    security: securityCodes(resource),
    enteredInError: resource['status'] === 'entered-in-error',
  };
}

const localNameAt = (resource: JsonObject, place: number): string => localName(resource) ?? `${textIn(resource['resourceType']) ?? 'Resource'}/?${place}`;

export const keyOf = (resource: JsonObject, source: Origin['source'], place: number): string => `${source.id}#${localNameAt(resource, place)}`;

/** There, but not to be read, is not the same as none: the block would leave its treatment, and its stop with it. */
export const treatmentIn = (resource: JsonObject): ExternalId | null =>
  valueOf(resource, extensions.treatment, (extension) => identifierIn(extension['valueIdentifier']));

const notAboutSensitivity: readonly unknown[] = [systems.actReason, 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'];

export function securityCodes(resource: JsonObject): string[] {
  const labels = objectsIn(objectIn(resource['meta'])?.['security']);
  return labels.filter(({ system }) => !notAboutSensitivity.includes(system)).map(({ code }) => textIn(code) ?? 'without code');
}
