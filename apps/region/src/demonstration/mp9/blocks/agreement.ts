import type { MedicationRequest } from '@medplum/fhirtypes';
import type { Professional } from '../../cast.js';
import { referenceTo, type Known } from '../known.js';
import { medicationAt } from '../products.js';
import { profile, synthetic, systems } from '../systems.js';
import { agreedAt, blockId, concept, logically, modifiers, noted, textAndTreatment, type BlockText, type Holder } from './block.js';

const reasons = {
  'no-effect': concept('58848006', 'gebrek aan effect'),
  'adverse-reaction': concept('62014003', 'ongewenste reactie'),
  'policy-changed': concept('112751000146109', 'medicatiebeleid veranderd'),
  procedure: concept('405613005', 'verrichting gepland'),
};

export interface AgreementText extends BlockText {
  readonly registeredAt: string;
  readonly prescriber: Professional;
  /** nr of the agreement that this one stops or follows. */
  readonly previous?: string;
  readonly reason?: keyof typeof reasons;
  /** Somebody else's agreement, kept here as a copy. */
  readonly copy?: true;
}

/** MA: http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAgreement */
export function agreement({ people, client }: Holder, text: AgreementText): Known<MedicationRequest> {
  const id = blockId('MA', client, text);
  const [medicine, patient, prescriber] = [medicationAt(people.id, text.product, 'prescribed'), people.patient(client), people.professional(text.prescriber)];
  return {
    resource: {
      resourceType: 'MedicationRequest',
      id: people.id(id),
      meta: { ...profile('mp-MedicationAgreement'), ...synthetic },
      extension: [...agreedAt(text.registeredAt, text), ...textAndTreatment(text, client)],
      ...modifiers(text),
      identifier: [{ system: systems.agreement, value: id }],
      status: 'unknown',
      intent: 'order',
      category: [concept('33633005', 'voorschrijven van geneesmiddel')],
      ...(text.copy ? { reportedBoolean: true } : {}),
      medicationReference: referenceTo(medicine),
      subject: referenceTo(patient),
      requester: referenceTo(prescriber),
      ...(text.reason ? { reasonCode: [reasons[text.reason]] } : {}),
      ...noted(text),
      dosageInstruction: [text.dose.dosage],
      ...(text.previous ? { priorPrescription: logically('MedicationRequest', blockId('MA', client, { ...text, nr: text.previous })) } : {}),
    },
    display: id,
    needs: [medicine, patient, prescriber],
  };
}
