import { isJsonObject, parseFhirJson } from '#libs/fhir';
import { Client, type FhirResource } from 'fhir-kit-client';
import type { BoundedHttp, OnBytes } from './bounded-http.js';
import { FetchFailed } from './fetch-failed.js';

const methods = ['GET', 'POST'] as const;

/**
 * `fhir-kit-client` speaks FHIR; the bytes go over our own bounded connection instead of the global fetch, which knows
 * no limit on size and parses whatever comes.
 */
export function fhirClient(baseUrl: string, http: BoundedHttp, signal: AbortSignal, onBytes: OnBytes): Client {
  const client = new Client({ baseUrl });
  client.httpClient.request = async (method, requestUrl, options = {}, body) => {
    const known = methods.find((one) => one === method);
    if (!known) throw new FetchFailed('down');
    const headers = { accept: 'application/fhir+json', ...lowerCased(options.headers ?? {}) };
    const url = client.httpClient.expandUrl(requestUrl);
    const text = await http.textOf({ method: known, url, headers, body: typeof body === 'string' ? body : null }, signal, onBytes);
    return resourceIn(text);
  };
  return client;
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function resourceIn(text: string): FhirResource {
  const parsed = parsedOrFailed(text);
  if (typeof parsed['resourceType'] !== 'string') throw new FetchFailed('not-fhir');
  return parsed as FhirResource;
}

function parsedOrFailed(text: string): ReturnType<typeof parseFhirJson> {
  try {
    const parsed = parseFhirJson(text);
    if (isJsonObject(parsed)) return parsed;
  } catch {
    throw new FetchFailed('unreadable');
  }
  throw new FetchFailed('unreadable');
}
