import { isJsonObject } from '#libs/fhir';
import { walk, type Element } from '../walk.js';
import type { DocumentRule } from './draft.js';

const resourceTypes = new Set(
  'Patient Practitioner PractitionerRole Organization RelatedPerson CareTeam CarePlan Goal Consent Flag Condition Procedure Observation QuestionnaireResponse AllergyIntolerance Medication MedicationRequest MedicationDispense MedicationStatement ServiceRequest Encounter'.split(' '),
);

/** No attachments and nothing that changes how the rest is to be read: what cannot be shown safely is not stored. */
export const holdsOnlyKnownContent: DocumentRule = ({ bundle, entries }) => [
  ...entries.flatMap(({ resource }, index) =>
    resourceTypes.has(String(resource['resourceType'])) ? [] : [{ text: 'a resource of this type is not accepted in a document here', expression: `Bundle.entry[${index + 1}].resource` }],
  ),
  ...[...walk(bundle, 'Bundle')].flatMap((element) => {
    const text = unsafe(element);
    return text ? [{ text, expression: element.path }] : [];
  }),
];

function unsafe(element: Element): string | null {
  if (isAttachment(element)) return 'attachments are not accepted; write it in a section';
  if (element.name === 'implicitRules') return 'rules from elsewhere are not known here';
  const isContained = element.name === 'contained' && !element.path.endsWith(']');
  return isContained ? 'a resource within another could not be withheld with the section it belongs to; make it an entry' : null;
}

const attachmentNames = /^(attachment|valueAttachment|sourceAttachment|photo|presentedForm|image)$/;

const isAttachment = ({ name, value }: Element): boolean =>
  !Array.isArray(value) && (attachmentNames.test(name) || (isJsonObject(value) && ('contentType' in value || ('data' in value && 'size' in value))));
