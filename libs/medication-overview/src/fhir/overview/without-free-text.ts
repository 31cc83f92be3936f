import type { JsonObject } from '#libs/fhir';
import { codingsIn, objectsIn } from '../reading/read.js';

/** What comes alongside the medicines, without what somebody wrote in their own words: it may speak of what is withheld. */
export function withoutFreeText(resource: JsonObject): JsonObject {
  const { extension: _extension, note: _note, interpretation, reaction, ...said } = resource;
  return {
    ...said,
    ...(interpretation !== undefined && { interpretation: objectsIn(interpretation).map((concept) => ({ coding: codingsIn(concept) })) }),
    ...(reaction !== undefined && { reaction: objectsIn(reaction).map(withoutWordsOf) }),
  };
}

const withoutWordsOf = ({ substance, manifestation, onset, severity, exposureRoute }: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries({ substance, manifestation, onset, severity, exposureRoute }).filter(([, value]) => value !== undefined));
