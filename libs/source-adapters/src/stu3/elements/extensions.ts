import type { JsonObject } from '#libs/fhir';
import { mp9, zib } from '../reading/names.js';
import { extensionsOf, objectIn, objectsIn, textIn } from '../reading/read.js';

const renamed: ReadonlyMap<unknown, string> = new Map([
  [zib.treatment, mp9.treatment],
  [zib.asAgreed, mp9.asAgreed],
  [zib.prescriber, mp9.prescriber],
  [zib.useAuthor, mp9.useAuthor],
]);
/** They become an element, or an extension of another form; their mappers read them. */
const readElsewhere: readonly unknown[] = [
  zib.period, zib.duration, zib.stopType, zib.additionalInformation, zib.copy, zib.basedOn, zib.administrationAuthoredOn, zib.administrationReason, zib.useReason,
];

/** What only has another name in R4 gets that name; what is not ours to know stays as it is. */
export const sameExtensions = (resource: JsonObject): JsonObject[] =>
  objectsIn(resource['extension'])
    .filter(({ url }) => !readElsewhere.includes(url))
    .map((extension) => ({ ...extension, url: renamed.get(extension['url']) ?? extension['url'] }));

export const registeredAt = (moment: unknown): JsonObject[] => (moment === undefined ? [] : [{ url: mp9.registeredAt, valueDateTime: moment }]);

export const isCopy = (resource: JsonObject): boolean => extensionsOf(resource, zib.copy).some(({ valueBoolean }) => valueBoolean === true);
export const copyExtension = (resource: JsonObject): JsonObject[] => (isCopy(resource) ? [{ url: mp9.copy, valueBoolean: true }] : []);

/** The words of a concept, where R4 has room for words only. */
export const wordsOf = (concept: unknown): string | null =>
  textIn(objectIn(concept)?.['text']) ?? objectsIn(objectIn(concept)?.['coding']).map(({ display }) => textIn(display)).find((display) => display !== null) ?? null;
