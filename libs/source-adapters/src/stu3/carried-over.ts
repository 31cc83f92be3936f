import type { JsonObject } from '#libs/fhir';
import { requesterOf } from './elements/author.js';
import { kindOf } from './reading/kind.js';
import { aDispenseRequest, mp9, zib, type Kind } from './reading/names.js';
import { NotCarriedOver } from './reading/not-carried-over.js';
import { allergyIntolerance } from './profiles/allergy-intolerance.mapper.js';
import { laboratoryResult } from './profiles/laboratory-result.mapper.js';
import { administrationAgreement } from './profiles/administration-agreement.mapper.js';
import { categoryOf } from './profiles/every-block.js';
import { medicationAgreement } from './profiles/medication-agreement.mapper.js';
import { medicationUse } from './profiles/medication-use.mapper.js';
import { product } from './profiles/product.mapper.js';
import { extensionsOf, present } from './reading/read.js';
import type { Received } from './reading/received.js';
import { refuseUnknownElements, refuseUnknownModifiers } from './reading/refuse.js';

export interface CarriedOver {
  readonly resource: JsonObject;
  /** Why it cannot be read; null where it can. */
  readonly why: string | null;
}

const mappers: Record<Kind, (resource: JsonObject, received: Received) => JsonObject> = { MA: medicationAgreement, TA: administrationAgreement, MGB: medicationUse };

const alongside: ReadonlyMap<unknown, (resource: JsonObject) => JsonObject> = new Map([['AllergyIntolerance', allergyIntolerance], ['Observation', laboratoryResult]]);

/** A resource of STU3 as MP9 R4 says the same; or as much of it as names it, marked as not to be read. */
export function carriedOver(resource: JsonObject, received: Received): CarriedOver {
  let kind: Kind | null = null;
  try {
    const found = kindOf(resource);
    if (found === 'no-medication') return { resource: besideMedication(resource), why: null };
    if (found === 'other') return { resource: { ...resource, category: [aDispenseRequest] }, why: null };
    kind = found;
    refuseUnknownModifiers(resource);
    refuseUnknownElements(resource, kind);
    return { resource: mappers[kind](resource, received), why: null };
  } catch (error) {
    if (!(error instanceof NotCarriedOver)) throw error;
    return { resource: named(resource, kind), why: error.message };
  }
}

/** A modifier of it goes along: the reader of R4 knows none here, and lists what has one as unreadable. */
const besideMedication = (resource: JsonObject): JsonObject => (alongside.get(resource['resourceType']) ?? product)(resource);

/** A modifier that no reader knows: whatever happens, nobody takes what is left for the block. */
const notToBeRead = [{ url: 'urn:regioschakel:not-carried-over', valueBoolean: true }];

function named(resource: JsonObject, kind: Kind | null): JsonObject {
  const { resourceType, id, identifier, meta, subject, patient, contained, status } = resource;
  const treatment = extensionsOf(resource, zib.treatment).map((extension) => ({ ...extension, url: mp9.treatment }));
  const isError = status === 'entered-in-error';
  return {
    ...present({ resourceType, id, identifier, meta, subject, patient, contained, extension: treatment, category: kind && [categoryOf(kind)], status: isError ? status : undefined, requester: authorOrNone(resource) }),
    modifierExtension: notToBeRead,
  };
}

function authorOrNone({ requester }: JsonObject): JsonObject | undefined {
  try {
    return requesterOf(requester).reference;
  } catch {
    return undefined;
  }
}
