import type { JsonObject } from '#libs/fhir';
import { mp9, zib, type Kind } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionsOf, objectIn } from '../reading/read.js';
import type { Received } from '../reading/received.js';

export interface RelationsR4 {
  readonly priorPrescription: JsonObject | undefined;
  readonly basedOn: readonly JsonObject[];
}

const otherRelations: Partial<Record<Kind, string>> = { TA: mp9.relationAdministration, MGB: mp9.relationUse };

/** In 9.0.7 one extension says what an agreement rests on, of whatever kind; in R4 each kind has its place. */
export function relationsOf(resource: JsonObject, received: Received): RelationsR4 {
  const named = extensionsOf(resource, zib.basedOn).map(referenceIn);
  const others = named.flatMap((reference) => relationTo(reference, received));
  const formers = [objectIn(resource['priorPrescription']), ...named.filter((reference) => relationTo(reference, received).length === 0)].filter((one) => one !== null);
  const [former, ...more] = formers;
  if (former && more.some((one) => !received.areSame(former, one))) throw new NotCarriedOver('it follows more than one agreement');
  return { priorPrescription: former, basedOn: others };
}

function referenceIn({ valueReference }: JsonObject): JsonObject {
  const reference = objectIn(valueReference);
  if (!reference) throw new NotCarriedOver('what it rests on cannot be read');
  return reference;
}

/** An administration agreement or a use; what did not come along is taken for an agreement, for only agreements are looked up by it. */
function relationTo(reference: JsonObject, received: Received): JsonObject[] {
  const kind = received.kindOf(reference);
  const url = kind && otherRelations[kind];
  return url ? [{ extension: [{ url, valueReference: reference }] }] : [];
}
