import type { MedicationDispense } from '@medplum/fhirtypes';
import type { Organisation } from '../../cast.js';
import { referenceTo, type Known } from '../known.js';
import { medicationAt } from '../products.js';
import { extensionUrl, profile, synthetic, systems } from '../systems.js';
import { agreedAt, blockId, concept, logically, modifiers, noted, textAndTreatment, type BlockText, type Holder } from './block.js';

export interface AdministrationText extends BlockText {
  readonly registeredAt: string;
  readonly pharmacy: Organisation;
  /** nr of the agreement (MA) that it carries out. */
  readonly agreement: string;
  /** nr of the TA that this one stops or follows. */
  readonly previous?: string;
  /** Given in a weekly box (GDS). */
  readonly weeklyBox?: true;
}

/** TA: http://nictiz.nl/fhir/StructureDefinition/mp-AdministrationAgreement */
export function administration({ people, client }: Holder, text: AdministrationText): Known<MedicationDispense> {
  const id = blockId('TA', client, text);
  const [medicine, patient, pharmacy] = [medicationAt(people.id, text.product, 'given'), people.patient(client), people.organisation(text.pharmacy)];
  return {
    resource: {
      resourceType: 'MedicationDispense',
      id: people.id(id),
      meta: { ...profile('mp-AdministrationAgreement'), ...synthetic },
      extension: [...agreedAt(text.registeredAt, text), ...textAndTreatment(text, client), ...boxAndPrevious({ people, client }, text)],
      ...modifiers(text),
      identifier: [{ system: systems.administration, value: id }],
      status: 'unknown',
      category: concept('422037009', 'toedieningsafspraak'),
      medicationReference: referenceTo(medicine),
      subject: referenceTo(patient),
      performer: [{ actor: referenceTo(pharmacy) }],
      authorizingPrescription: [logically('MedicationRequest', blockId('MA', client, { ...text, nr: text.agreement }))],
      ...noted(text),
      dosageInstruction: [text.dose.dosage],
    },
    display: id,
    needs: [medicine, patient, pharmacy],
  };
}

function boxAndPrevious({ client }: Holder, text: AdministrationText) {
  const box = { url: extensionUrl('ext-MedicationDispense.DistributionForm'), valueCodeableConcept: { coding: [{ system: systems.distributionForm, code: '1', display: 'GDS' }] } };
  const previous = (nr: string) => ({
    url: extensionUrl('ext-RelationAdministrationAgreement'),
    valueReference: logically('MedicationDispense', blockId('TA', client, { ...text, nr })),
  });
  return [...(text.weeklyBox ? [box] : []), ...(text.previous ? [previous(text.previous)] : [])];
}
