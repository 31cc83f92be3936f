import { isJsonObject, type JsonObject } from '#libs/fhir';
import { FetchFailed } from '../http/fetch-failed.js';
import type { Asking } from './asking.js';
import { nextPage } from './next-page.js';
import type { Question } from './question.js';

/** Every page to the end, or a failure: never the first pages as if they were all. */
export async function allPages({ resourceType, searchParams }: Question, asking: Asking): Promise<JsonObject[]> {
  const pages: JsonObject[] = [];
  let bundle = searchset(await asking.client.resourceSearch({ resourceType, searchParams, options: { postSearch: true } }));
  let entries = 0;
  for (;;) {
    pages.push(bundle);
    entries += Array.isArray(bundle['entry']) ? bundle['entry'].length : 0;
    if (entries > asking.limits.maxEntries) throw new FetchFailed('too-large');
    const next = nextPage(bundle, asking);
    if (!next) return pages;
    if (pages.length >= asking.limits.maxPagesPerSearch) throw new FetchFailed('too-large');
    bundle = searchset(await next());
  }
}

function searchset(resource: unknown): JsonObject {
  if (!isJsonObject(resource) || resource['resourceType'] !== 'Bundle' || resource['type'] !== 'searchset') throw new FetchFailed('not-fhir');
  return resource;
}
