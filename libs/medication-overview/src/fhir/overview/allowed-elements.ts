const everyResource = ['resourceType', 'extension', 'modifierExtension', 'identifier'];

const ofBlocks = ['status', 'statusReason', 'statusReasonCodeableConcept', 'category', 'medicationReference', 'medicationCodeableConcept', 'subject', 'reasonCode', 'note'];

/** What may leave of each type; what is not here (text, contained, links to what else a source holds) stays behind. */
const elements: Readonly<Record<string, readonly string[]>> = {
  MedicationRequest: [...ofBlocks, 'intent', 'reportedBoolean', 'authoredOn', 'requester', 'dosageInstruction', 'priorPrescription'],
  MedicationDispense: [...ofBlocks, 'performer', 'authorizingPrescription', 'dosageInstruction'],
  MedicationStatement: [...ofBlocks, 'effectivePeriod', 'effectiveDateTime', 'dateAsserted', 'informationSource', 'derivedFrom', 'dosage'],
  AllergyIntolerance: ['clinicalStatus', 'verificationStatus', 'type', 'category', 'criticality', 'code', 'patient', 'onsetDateTime', 'recordedDate', 'recorder', 'asserter', 'lastOccurrence', 'note', 'reaction'],
  Flag: ['status', 'category', 'code', 'subject', 'period', 'author'],
  Observation: ['status', 'category', 'code', 'subject', 'effectiveDateTime', 'effectivePeriod', 'performer', 'valueQuantity', 'valueString', 'interpretation', 'note', 'referenceRange'],
  Medication: ['code', 'form', 'amount', 'ingredient'],
  PractitionerRole: ['practitioner', 'organization', 'code', 'specialty'],
  Practitioner: ['name'],
  Organization: ['type', 'name', 'telecom'],
  Location: ['name', 'managingOrganization'],
};

export const allowedElements = (resourceType: string): readonly string[] => [...everyResource, ...(elements[resourceType] ?? [])];

/** What may come along with a block because the block refers to it. */
export const mayComeAlong: readonly string[] = ['Medication', 'PractitionerRole', 'Practitioner', 'Organization', 'Location'];
