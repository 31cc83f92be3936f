import { systems } from '#libs/fhir';

const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';

/** Extensions of zib2017 and MP9 9.0.7 (STU3). */
export const zib = {
  period: `${nictiz}zib-Medication-PeriodOfUse`,
  duration: `${nictiz}zib-MedicationUse-Duration`,
  treatment: `${nictiz}zib-Medication-MedicationTreatment`,
  stopType: `${nictiz}zib-Medication-StopType`,
  cyclicalSchedule: `${nictiz}zib-Medication-RepeatPeriodCyclicalSchedule`,
  additionalInformation: `${nictiz}zib-Medication-AdditionalInformation`,
  copy: `${nictiz}zib-Medication-CopyIndicator`,
  basedOn: `${nictiz}zib-MedicationAgreement-BasedOnAgreementOrUse`,
  administrationAuthoredOn: `${nictiz}zib-AdministrationAgreement-AuthoredOn`,
  administrationReason: `${nictiz}zib-AdministrationAgreement-AgreementReason`,
  asAgreed: `${nictiz}zib-MedicationUse-AsAgreedIndicator`,
  prescriber: `${nictiz}zib-MedicationUse-Prescriber`,
  useAuthor: `${nictiz}zib-MedicationUse-Author`,
  useReason: `${nictiz}zib-MedicationUse-ReasonForChangeOrDiscontinuationOfUse`,
  practitionerRole: `${nictiz}practitionerrole-reference`,
} as const;

/** Extensions of MP9 R4 (2.0.0-rc.7), which the same things become. */
export const mp9 = {
  registeredAt: `${nictiz}ext-RegistrationDateTime`,
  period: `${nictiz}ext-TimeInterval.Period`,
  duration: `${nictiz}ext-TimeInterval.Duration`,
  treatment: `${nictiz}ext-PharmaceuticalTreatment.Identifier`,
  stopType: `${nictiz}ext-StopType`,
  cyclicalSchedule: `${nictiz}ext-InstructionsForUse.RepeatPeriodCyclicalSchedule`,
  agreementInformation: `${nictiz}ext-MedicationAgreement.MedicationAgreementAdditionalInformation`,
  administrationInformation: `${nictiz}ext-AdministrationAgreement.AdditionalInformation`,
  administrationReason: `${nictiz}ext-AdministrationAgreement.ReasonModificationOrDiscontinuation`,
  relationAdministration: `${nictiz}ext-RelationAdministrationAgreement`,
  relationUse: `${nictiz}ext-MedicationAgreement.RelationMedicationUse`,
  copy: `${nictiz}ext-CopyIndicator`,
  asAgreed: `${nictiz}ext-AsAgreedIndicator`,
  prescriber: `${nictiz}ext-MedicationUse2.Prescriber`,
  useAuthor: `${nictiz}ext-MedicationUse2.Author`,
} as const;

/** What stands beside the medicines, in nl-core of 2020. */
export const nlCore = {
  allergyIntolerance: `${nictiz}nl-core-AllergyIntolerance`,
  laboratoryResult: `${nictiz}nl-core-LaboratoryTestResult`,
  codeSpecification: `${nictiz}ext-CodeSpecification`,
  codeSpecificationBefore: `${nictiz}code-specification`,
} as const;

export const statusSystems = {
  clinical: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  verification: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
} as const;

/** Of each kind of block: its type, its category in 9.0.7 and in R4, its profile in both. */
export const kinds = {
  MA: { type: 'MedicationRequest', system: systems.snomed, code: '16076005', r4: '33633005', profile: `${nictiz}zib-MedicationAgreement`, r4Profile: `${nictiz}mp-MedicationAgreement` },
  TA: { type: 'MedicationDispense', system: systems.snomed, code: '422037009', r4: '422037009', profile: `${nictiz}zib-AdministrationAgreement`, r4Profile: `${nictiz}mp-AdministrationAgreement` },
  MGB: { type: 'MedicationStatement', system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3', code: '6', r4: '422979000', profile: `${nictiz}zib-MedicationUse`, r4Profile: `${nictiz}mp-MedicationUse2` },
} as const;

export type Kind = keyof typeof kinds;
export const everyKind: readonly Kind[] = ['MA', 'TA', 'MGB'];

/** VV, MVE and MTD build no overview. */
export const otherCategories: readonly string[] = ['52711000146108', '373784005', '18629005'];
export const otherProfiles: readonly string[] = ['zib-DispenseRequest', 'zib-Dispense', 'zib-MedicationAdministration'].map((name) => nictiz + name);
export const aDispenseRequest = { coding: [{ system: systems.snomed, code: '52711000146108' }] };

/** Types of stop of 9.0.7 and of later versions, and what each is in R4. */
export const stopTypes: readonly { readonly system: string; readonly code: string; readonly r4: string }[] = [
  { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1', code: '1', r4: '385655000' },
  { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1', code: '2', r4: '410546004' },
  { system: systems.snomed, code: '113381000146106', r4: '385655000' },
  { system: systems.snomed, code: '113371000146109', r4: '410546004' },
  { system: systems.snomed, code: '385655000', r4: '385655000' },
  { system: systems.snomed, code: '410546004', r4: '410546004' },
  { system: systems.snomed, code: '89925002', r4: '89925002' },
];

export { systems };
