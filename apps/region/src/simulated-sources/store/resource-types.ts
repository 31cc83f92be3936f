const bySubject = [
  'AdverseEvent', 'Basic', 'CarePlan', 'CareTeam', 'ChargeItem', 'ClinicalImpression', 'Communication', 'CommunicationRequest',
  'Composition', 'Condition', 'DeviceRequest', 'DeviceUseStatement', 'DiagnosticReport', 'DocumentManifest', 'DocumentReference',
  'Encounter', 'Flag', 'Goal', 'GuidanceResponse', 'ImagingStudy', 'Invoice', 'List', 'Media', 'MedicationAdministration',
  'MedicationDispense', 'MedicationRequest', 'MedicationStatement', 'Observation', 'Procedure', 'QuestionnaireResponse',
  'RequestGroup', 'RiskAssessment', 'ServiceRequest', 'Specimen',
];
const byPatient = [
  'AllergyIntolerance', 'BodyStructure', 'Claim', 'ClaimResponse', 'Consent', 'CoverageEligibilityRequest', 'DetectedIssue',
  'EpisodeOfCare', 'ExplanationOfBenefit', 'FamilyMemberHistory', 'Immunization', 'ImmunizationEvaluation',
  'ImmunizationRecommendation', 'MolecularSequence', 'NutritionOrder', 'RelatedPerson', 'SupplyDelivery', 'VisionPrescription',
];
const aboutNobody = [
  'Account', 'ActivityDefinition', 'Appointment', 'AppointmentResponse', 'AuditEvent', 'Binary', 'Bundle', 'CodeSystem', 'ConceptMap',
  'Contract', 'Device', 'DeviceMetric', 'Endpoint', 'Group', 'HealthcareService', 'Library', 'Location', 'Measure', 'MeasureReport',
  'Medication', 'MedicationKnowledge', 'NamingSystem', 'Organization', 'OrganizationAffiliation', 'Person', 'PlanDefinition',
  'Practitioner', 'PractitionerRole', 'Provenance', 'Questionnaire', 'ResearchStudy', 'Schedule', 'Slot', 'StructureDefinition',
  'Substance', 'SupplyRequest', 'ValueSet',
];
export type ClientElement = 'subject' | 'patient' | 'for' | 'beneficiary';

const clientElements: ReadonlyMap<string, ClientElement> = new Map([
  ...bySubject.map((type) => [type, 'subject'] as const),
  ...byPatient.map((type) => [type, 'patient'] as const),
  ['Task', 'for'] as const,
  ['Coverage', 'beneficiary'] as const,
]);

/** The types that this source keeps; the element that names the client, for those that are about one. */
export const resourceTypes: readonly string[] = [...clientElements.keys(), 'Patient', ...aboutNobody].sort();
export const isKept = (type: string): boolean => resourceTypes.includes(type);
export const clientElementOf = (type: string): ClientElement | null => clientElements.get(type) ?? null;
