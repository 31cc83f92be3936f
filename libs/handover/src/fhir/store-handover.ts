import { canonicalJson, withClientReference, type ClientDocument, type Json } from '#libs/documents';
import type { ClientKey } from '#libs/kernel';
import type { HandoverIds, SubmittedHandover } from '../domain/submitted-handover.js';

/** The three parts as they are kept: with ids of the gateway, and the client reference for the BSN. */
export function storedHandover({ task, serviceRequest, document, fullUrls }: SubmittedHandover<ClientDocument>, ids: HandoverIds, client: ClientKey) {
  const references = new Map([
    [fullUrls.task, `Task/${ids.id}`],
    [fullUrls.serviceRequest, `ServiceRequest/${ids.serviceRequestId}`],
    [fullUrls.document, `Bundle/${ids.documentId}`],
  ]);
  const text = (resource: Json, id: string): string => canonicalJson(withClientReference(withReferences({ ...resource, id, meta: metaOf(resource) }, references), client));
  return {
    task: text(task, ids.id),
    'service-request': text(serviceRequest, ids.serviceRequestId),
    document: canonicalJson(withClientReference({ ...document.bundle, id: ids.documentId, meta: metaOf(document.bundle), identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${ids.documentId}` } }, client)),
  };
}

/** Version and moments are the gateway's to state. */
function metaOf({ meta }: Json): Json | undefined {
  const { tag, profile, security } = (meta ?? {}) as Json;
  return meta === undefined ? undefined : { tag, profile, security };
}

function withReferences(value: unknown, references: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, references));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, name === 'reference' ? (references.get(String(member)) ?? member) : withReferences(member, references)]));
}
