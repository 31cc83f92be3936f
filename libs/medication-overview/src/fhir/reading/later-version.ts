import type { JsonObject } from '#libs/fhir';
import { objectIn, textIn } from './read.js';

/** By number where both have one; else by the moment of the last change where both tell it. Else neither is. */
export function isLaterVersion(one: JsonObject, other: JsonObject): boolean {
  const [mine, theirs] = [numberOf(one), numberOf(other)];
  if (mine !== null && theirs !== null) return mine > theirs;
  return changedAt(one) > changedAt(other);
}

function numberOf({ meta }: JsonObject): number | null {
  const version = textIn(objectIn(meta)?.['versionId']);
  return version !== null && /^\d+$/.test(version) ? Number(version) : null;
}

/** NaN is later than nothing, and nothing is later than it. */
const changedAt = ({ meta }: JsonObject): number => Date.parse(textIn(objectIn(meta)?.['lastUpdated']) ?? '');
