import type { Json } from '#libs/documents';
import { isJsonObject, type JsonObject } from '#libs/fhir';
import { GatewayError } from '#libs/kernel';

export interface TransactionEntry {
  readonly resource: Json;
  readonly fullUrl: string;
  /** Where it stands, as FHIRPath. */
  readonly at: string;
}

const wanted = ['Task', 'ServiceRequest', 'Bundle'] as const;
export type HandoverEntries = Readonly<Record<(typeof wanted)[number], TransactionEntry>>;

/** Exactly these three, each to be made: nothing else is done in a transaction here. */
export function transactionEntries(bundle: JsonObject): HandoverEntries {
  if (bundle['type'] !== 'transaction') throw new GatewayError('invalid', 'a Bundle of type transaction is expected', { expression: 'Bundle.type' });
  const list = bundle['entry'];
  const entries = (Array.isArray(list) ? list : []).map(entryOf);
  const found = new Map(entries.map((entry) => [entry.resource['resourceType'], entry]));
  const [task, serviceRequest, document] = wanted.map((type) => found.get(type));
  if (entries.length !== wanted.length || !task || !serviceRequest || !document) {
    throw new GatewayError('invalid', 'a handover is one Task, one ServiceRequest and one document Bundle, and nothing else', { expression: 'Bundle.entry' });
  }
  return { Task: task, ServiceRequest: serviceRequest, Bundle: document };
}

function entryOf(entry: unknown, index: number): TransactionEntry {
  const at = `Bundle.entry[${index}]`;
  const { fullUrl, resource, request, ...others } = isJsonObject(entry) ? entry : {};
  if (typeof fullUrl !== 'string' || !isJsonObject(resource) || Object.keys(others).length > 0) {
    throw new GatewayError('invalid', 'an entry of a transaction has a fullUrl, a resource and a request', { expression: at });
  }
  const { method, url, ...conditions } = isJsonObject(request) ? request : {};
  const isPlain = method === 'POST' && url === resource['resourceType'] && Object.keys(conditions).length === 0;
  if (!isPlain) throw new GatewayError('invalid', 'the request of an entry is a POST of its resource type, without conditions', { expression: `${at}.request` });
  return { resource, fullUrl, at: `${at}.resource` };
}
