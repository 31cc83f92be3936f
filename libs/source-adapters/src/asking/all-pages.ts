import { isJsonObject, type JsonObject } from '#libs/fhir';
import { FetchFailed } from '../http/fetch-failed.js';
import type { Asking } from './asking.js';
import { firstPage } from './first-page.js';
import { nextPage } from './next-page.js';
import type { Question } from './question.js';
import { saysThatSomethingIsLeftOut } from './says-incomplete.js';

/** Every page to the end, or a failure: never the first pages as if they were all. */
export async function allPages(question: Question, asking: Asking): Promise<JsonObject[]> {
  const pages: JsonObject[] = [];
  let bundle = searchset(await firstPage(question, asking), true);
  let entries = 0;
  for (;;) {
    pages.push(bundle);
    entries += entriesOf(bundle).length;
    if (entries > asking.limits.maxEntries) throw new FetchFailed('too-large');
    const next = nextPage(bundle, asking);
    if (!next) return allThatWereCounted(pages, question.resourceType);
    if (pages.length >= asking.limits.maxPagesPerSearch) throw new FetchFailed('too-large');
    bundle = searchset(await restOf(next));
  }
}

/** A source that answered the question offers it: who refuses the rest, as a server does that forgot the search, failed. */
async function restOf(next: () => Promise<unknown>): Promise<unknown> {
  try {
    return await next();
  } catch (error) {
    throw error instanceof FetchFailed ? new FetchFailed(error.reason) : error;
  }
}

function searchset(resource: unknown, isFirst = false): JsonObject {
  if (!isJsonObject(resource) || resource['resourceType'] !== 'Bundle' || resource['type'] !== 'searchset') throw new FetchFailed('not-fhir');
  const { entry, link } = resource;
  if (!isListOf(entry, holdsAResource) || !isListOf(link, leadsSomewhere)) throw new FetchFailed('unreadable');
  const sent = entriesOf(resource).map(resourceOf);
  const isEmpty = isFirst && sent.every(({ resourceType }) => resourceType === 'OperationOutcome');
  if ([resource, ...sent].some((one) => saysThatSomethingIsLeftOut(one, isEmpty))) throw new FetchFailed('unreadable');
  return resource;
}

const resourceOf = ({ resource }: JsonObject): JsonObject => resource as JsonObject;
const entriesOf = ({ entry }: JsonObject): readonly JsonObject[] => (Array.isArray(entry) ? (entry as JsonObject[]) : []);

/** What cannot be read here is not skipped: it may be a record, or the way to the rest of them. */
const isListOf = (value: unknown, isOne: (item: JsonObject) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every((item) => isJsonObject(item) && isOne(item)));
const holdsAResource = ({ resource }: JsonObject): boolean => isJsonObject(resource) && typeof resource['resourceType'] === 'string';
const leadsSomewhere = ({ relation, url }: JsonObject): boolean => typeof relation === 'string' && typeof url === 'string';

/** A server that counts more matches than it sent, and gives no way to the rest, did not send everything. */
function allThatWereCounted(pages: readonly JsonObject[], resourceType: string): JsonObject[] {
  const isMatch = ({ resource, search }: JsonObject): boolean => (isJsonObject(search) && search['mode'] ? search['mode'] === 'match' : isJsonObject(resource) && resource['resourceType'] === resourceType);
  const matches = pages.flatMap(entriesOf).filter(isMatch).length;
  if (pages.some(({ total }) => typeof total === 'number' && total > matches)) throw new FetchFailed('unreadable');
  return [...pages];
}
