import { isJsonObject, type JsonObject } from '#libs/fhir';
import { FetchFailed } from '../http/fetch-failed.js';
import type { Asking } from './asking.js';

/** How to get the page after this one; undefined where this is the last. A link to another host is not followed. */
export function nextPage(bundle: JsonObject, { client, bsn, isSameOrigin }: Asking): (() => Promise<unknown>) | undefined {
  const links = Array.isArray(bundle['link']) ? bundle['link'].filter(isJsonObject) : [];
  const link = links.find(({ relation }) => typeof relation === 'string' && relation.toLowerCase() === 'next');
  if (!link) return undefined;
  const url = typeof link['url'] === 'string' ? client.httpClient.expandUrl(link['url']) : '';
  if (!isSameOrigin(url)) throw new FetchFailed('redirected');
  return () => (holds(url, bsn) ? client.request(...asForm(url, bsn)) : client.request(url));
}

const holds = (text: string, bsn: string): boolean => text.includes(bsn) || decoded(text).includes(bsn);

/** Some servers write the question into the link: it is asked by form again, for a BSN is never in an address. */
function asForm(url: string, bsn: string): Parameters<Asking['client']['request']> {
  const { origin, pathname, search } = new URL(url);
  if (holds(pathname, bsn)) throw new FetchFailed('redirected');
  const path = pathname.endsWith('/_search') ? pathname : `${pathname}/_search`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return [`${origin}${path}`, { method: 'POST', body: search.slice(1), options: { headers } }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
