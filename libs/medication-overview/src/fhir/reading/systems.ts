import { systems } from '#libs/fhir';

const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';

/** Extensions of MP9 R4 (2.0.0-rc.7). */
export const extensions = {
  treatment: `${nictiz}ext-PharmaceuticalTreatment.Identifier`,
  registeredAt: `${nictiz}ext-RegistrationDateTime`,
  period: `${nictiz}ext-TimeInterval.Period`,
  duration: `${nictiz}ext-TimeInterval.Duration`,
  stopType: `${nictiz}ext-StopType`,
  renderedDose: `${nictiz}ext-RenderedDosageInstruction`,
  cyclicalSchedule: `${nictiz}ext-InstructionsForUse.RepeatPeriodCyclicalSchedule`,
  formerAdministration: `${nictiz}ext-RelationAdministrationAgreement`,
  administrationReason: `${nictiz}ext-AdministrationAgreement.ReasonModificationOrDiscontinuation`,
  agreementInformation: `${nictiz}ext-MedicationAgreement.MedicationAgreementAdditionalInformation`,
  administrationInformation: `${nictiz}ext-AdministrationAgreement.AdditionalInformation`,
  useAuthor: `${nictiz}ext-MedicationUse2.Author`,
  copy: `${nictiz}ext-CopyIndicator`,
  codeSpecification: `${nictiz}ext-CodeSpecification`,
} as const;

export const profiles = {
  MA: `${nictiz}mp-MedicationAgreement`,
  TA: `${nictiz}mp-AdministrationAgreement`,
  MGB: `${nictiz}mp-MedicationUse2`,
  MTD: `${nictiz}mp-MedicationAdministration2`,
  contraIndication: `${nictiz}nl-core-MedicationContraIndication`,
} as const;

/** SNOMED category of each kind of building block (Nictiz, MP9 2.0.0-rc.7). */
export const categoryCodes = { MA: '33633005', TA: '422037009', MGB: '422979000' } as const;

export const administrationCategory = '18629005';
export const contraIndicationCategory = '140401000146105';

/** WDS, VV, MVE, MTD: they build no overview. */
export const otherCategoryCodes: readonly string[] = ['395067002', '52711000146108', '373784005', '18629005'];

export const ucum = 'http://unitsofmeasure.org';

export { systems };
