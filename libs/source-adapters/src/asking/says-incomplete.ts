import { isJsonObject, type JsonObject } from '#libs/fhir';

/** A record that was sent in part, or a word of the source itself that not everything came. */
export function saysThatSomethingIsLeftOut(resource: JsonObject, isOfNoRecords: boolean): boolean {
  if (isSubsetted(resource)) return true;
  if (resource['resourceType'] !== 'OperationOutcome') return false;
  const { issue } = resource;
  return !Array.isArray(issue) || !issue.every(isJsonObject) || issue.some((one) => tellsOfAGap(one, isOfNoRecords));
}

/** Whatever is more than information tells of a gap, unless it is known not to. */
function tellsOfAGap(issue: JsonObject, isOfNoRecords: boolean): boolean {
  if (issue['severity'] === 'information') return gaps.includes(issue['code']);
  return issue['severity'] !== 'warning' || !(isAdvice(issue) || (isOfNoRecords && issue['code'] === 'not-found'));
}

/** Codes of an issue (R4 and STU3) that say, however lightly, that part of the answer did not come. */
const gaps: readonly unknown[] = [
  'incomplete', 'too-costly', 'timeout', 'transient', 'throttled', 'exception', 'suppressed', 'security', 'forbidden', 'login', 'unknown', 'expired', 'business-rule',
];

/** A parameter that is not supported or not understood costs no record, unless the question rests on it: then nobody knows what was asked. */
function isAdvice(issue: JsonObject): boolean {
  const { code } = issue;
  if (code === 'informational' || code === 'success') return true;
  const words = JSON.stringify(issue);
  return (code === 'not-supported' || (notUnderstood.includes(code) && howItIsSent.test(words))) && !whatTheQuestionRestsOn.test(words);
}
const notUnderstood: readonly unknown[] = ['code-invalid', 'value', 'invalid'];
const howItIsSent = /(?<!\w)_(include|count|sort|format)(?!\w)/;
/** Not behind a colon: there it is what should come along (`_include`). */
const whatTheQuestionRestsOn = /(?<![:\w])(patient|subject|category|identifier)/i;

/** Of these a part is enough: what, who and where, and nothing of what was agreed. */
const comesAlong: readonly unknown[] = ['Medication', 'Practitioner', 'PractitionerRole', 'Organization', 'Patient'];

/** Code of v3-ObservationValue: elements or records were left out of it. Its system differs per version of FHIR. */
function isSubsetted({ resourceType, meta }: JsonObject): boolean {
  if (comesAlong.includes(resourceType)) return false;
  const labels = isJsonObject(meta) ? [meta['tag'], meta['security']].flat() : [];
  return labels.filter(isJsonObject).some(({ code }) => code === 'SUBSETTED');
}
