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
  ...[...walk(bundle, 'Bundle')].flatMap((element) => (isAttachment(element) ? [{ text: 'attachments are not accepted; write it in a section', expression: element.path }] : [])),
  ...[...walk(bundle, 'Bundle')].flatMap(({ name, path }) => (name === 'implicitRules' ? [{ text: 'rules from elsewhere are not known here', expression: path }] : [])),
];

const attachmentNames = /^(attachment|valueAttachment|sourceAttachment|photo|presentedForm|image)$/;

const isAttachment = ({ name, value }: Element): boolean =>
  !Array.isArray(value) && (attachmentNames.test(name) || (isJsonObject(value) && ('contentType' in value || ('data' in value && 'size' in value))));
