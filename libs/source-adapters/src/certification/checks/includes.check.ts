import { isJsonObject, type JsonObject } from '#libs/fhir';
import { entriesIn, matchesIn, resourcesIn, type Facts, type KindSearched } from '../facts.js';
import { notTried, of, some, type Finding } from '../finding.js';

/** Who states a medicatiegebruik; its `_include` is SearchParameter/MedicationStatement-author of MP9. */
const useAuthor = 'http://nictiz.nl/fhir/StructureDefinition/ext-MedicationUse2.Author';

/** What is asked along: the product, who agreed it, and behind a role its person and organisation. */
const pointers: readonly ((resource: JsonObject) => readonly unknown[])[] = [
  ({ medicationReference }) => [medicationReference],
  ({ requester }) => [requester, isJsonObject(requester) ? requester['agent'] : null],
  ({ performer }) => listOf(performer).map(({ actor }) => actor),
  ({ informationSource }) => [informationSource],
  ({ extension }) => listOf(extension).filter(({ url }) => url === useAuthor).map(({ valueReference }) => valueReference),
  ({ subject }) => [subject],
  ({ resourceType, practitioner, organization }) => (resourceType === 'PractitionerRole' ? [practitioner, organization] : []),
];

export function whatIsReferredToComesAlong({ kinds }: Facts): Finding {
  const { passed, failed } = of('includes');
  const asked = '_include van medicijn, voorschrijver, verstrekker of auteur, en cliënt; _include:iterate van persoon en organisatie achter een rol';
  if (kinds.some(({ failure }) => failure !== null)) return notTried('includes', asked);
  const missing = [...new Set(kinds.flatMap(missingIn))];
  if (missing.length === 0) return passed(asked, 'alles waarnaar verwezen wordt, kwam mee');
  return failed(asked, `niet meegekomen: ${some(missing)}`, 'Stuur met elke pagina mee waarnaar haar gegevens verwijzen. De regio haalt niets apart op: zonder dit ontbreken code, voorschrijver of organisatie.');
}

function missingIn(searched: KindSearched): string[] {
  const here = new Set(entriesIn(searched.pages).flatMap(({ fullUrl, resource }) => [String(fullUrl), ...(isJsonObject(resource) ? [`${String(resource['resourceType'])}/${String(resource['id'])}`, `urn:uuid:${String(resource['id'])}`] : [])]));
  const roles = resourcesIn(searched.pages).filter(({ resourceType }) => resourceType === 'PractitionerRole');
  return [...matchesIn(searched), ...roles].flatMap((resource) => pointers.flatMap((pointer) => pointer(resource))).flatMap(referenceIn).filter((reference) => !here.has(reference));
}

/** A reference inside the record, or by identifier only, needs nothing along. */
function referenceIn(value: unknown): string[] {
  const reference = isJsonObject(value) ? value['reference'] : null;
  return typeof reference === 'string' && !reference.startsWith('#') ? [reference.replace(/\/_history\/.*$/, '')] : [];
}

const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);
