import type { JsonObject } from '#libs/fhir';
import { zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionOf, objectIn, objectsIn } from '../reading/read.js';

/** Who wrote a block: as R4 refers to them, and what must come along in the block for that. */
export interface AuthorR4 {
  readonly reference: JsonObject | undefined;
  readonly contained: readonly JsonObject[];
}

const roleId = 'role-of-requester';

/** STU3 has no reference to a role: zib2017 hangs it on the practitioner, or names the organisation beside. */
export function requesterOf(requester: unknown): AuthorR4 {
  if (requester === undefined) return { reference: undefined, contained: [] };
  const { agent, onBehalfOf, ...itself } = objectIn(requester) ?? {};
  if (agent === undefined && onBehalfOf === undefined && isReference(itself)) return { reference: itself, contained: [] };
  const practitioner = objectIn(agent);
  if (!practitioner) throw new NotCarriedOver('who wrote it cannot be read');
  const role = roleIn(practitioner);
  if (role || !objectIn(onBehalfOf)) return { reference: role ?? practitioner, contained: [] };
  return { reference: { reference: `#${roleId}` }, contained: [{ resourceType: 'PractitionerRole', id: roleId, practitioner, organization: onBehalfOf }] };
}

/** The organisation first, which is who R4 means; then the person. */
export const performersOf = (performers: unknown): JsonObject[] =>
  objectsIn(performers).flatMap(({ actor, onBehalfOf }) => [objectIn(onBehalfOf), referenceWithRole(actor)].filter((one) => one !== undefined && one !== null).map((one) => ({ actor: one })));

/** A reference, or the role that hangs on it. */
export function referenceWithRole(reference: unknown): JsonObject | undefined {
  const person = objectIn(reference);
  return person ? (roleIn(person) ?? person) : undefined;
}

const roleIn = (person: JsonObject): JsonObject | null => objectIn(extensionOf(person, zib.practitionerRole)?.['valueReference']);
const isReference = ({ reference, identifier, display }: JsonObject): boolean => [reference, identifier, display].some((part) => part !== undefined);
