import { isJsonObject, type JsonObject } from '#libs/fhir';

/** A record that was sent in part, or a word of the source itself that not everything came. */
export function saysThatSomethingIsLeftOut(resource: JsonObject): boolean {
  if (isSubsetted(resource)) return true;
  if (resource['resourceType'] !== 'OperationOutcome') return false;
  const { issue } = resource;
  return !Array.isArray(issue) || !issue.every(isJsonObject) || issue.some(tellsOfAGap);
}

/** Whatever is more than information tells of a gap, unless it is known not to. */
function tellsOfAGap(issue: JsonObject): boolean {
  if (issue['severity'] === 'information') return gaps.includes(issue['code']);
  return issue['severity'] !== 'warning' || !isAdvice(issue);
}

/** Codes of an issue (R4 and STU3) that say, however lightly, that part of the answer did not come. */
const gaps: readonly unknown[] = [
  'incomplete', 'too-costly', 'timeout', 'transient', 'throttled', 'exception', 'suppressed', 'security', 'forbidden', 'login', 'unknown', 'expired',
];

/** A parameter that is not supported costs no record, unless the question rests on it: then nobody knows what was asked. */
const isAdvice = (issue: JsonObject): boolean =>
  issue['code'] === 'informational' || issue['code'] === 'success' || (issue['code'] === 'not-supported' && !whatTheQuestionRestsOn.test(JSON.stringify(issue)));
/** Not behind a colon: there it is what should come along (`_include`). */
const whatTheQuestionRestsOn = /(?<![:\w])(patient|subject|category|identifier)/i;

/** Code of v3-ObservationValue: elements or records were left out of it. Its system differs per version of FHIR. */
function isSubsetted({ meta }: JsonObject): boolean {
  const labels = isJsonObject(meta) ? [meta['tag'], meta['security']].flat() : [];
  return labels.filter(isJsonObject).some(({ code }) => code === 'SUBSETTED');
}
