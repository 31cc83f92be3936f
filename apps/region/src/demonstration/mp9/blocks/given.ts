import type { MedicationAdministration } from '@medplum/fhirtypes';
import type { Professional } from '../../cast.js';
import { referenceTo, type Known } from '../known.js';
import { medicationAt } from '../products.js';
import { extensionUrl, profile, synthetic, systems } from '../systems.js';
import { blockId, concept, logically, noted, treatmentOf, type BlockText, type Holder } from './block.js';

export interface GivenText extends Pick<BlockText, 'treatment' | 'nr' | 'product' | 'dose' | 'note'> {
  readonly givenAt: string;
  readonly givenBy: Professional;
  /** nr of the agreement (MA) that it carries out. */
  readonly agreement: string;
}

/** MTD: http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAdministration2 */
export function given({ people, client }: Holder, text: GivenText): Known<MedicationAdministration> {
  const id = blockId('MTD', client, text);
  const [medicine, patient, giver] = [medicationAt(people.id, text.product, 'given'), people.patient(client), people.professional(text.givenBy)];
  const { route, doseAndRate } = text.dose.dosage;
  const [{ doseQuantity: dose } = {}] = doseAndRate ?? [];
  return {
    resource: {
      resourceType: 'MedicationAdministration',
      id: people.id(id),
      meta: { ...profile('mp-MedicationAdministration2'), ...synthetic },
      extension: [{ url: extensionUrl('ext-RegistrationDateTime'), valueDateTime: text.givenAt }, treatmentOf(text, client)],
      identifier: [{ system: systems.given, value: id }],
      status: 'completed',
      category: concept('18629005', 'toediening van medicatie'),
      medicationReference: referenceTo(medicine),
      subject: referenceTo(patient),
      effectiveDateTime: text.givenAt,
      performer: [{ actor: referenceTo(giver) }],
      request: logically('MedicationRequest', blockId('MA', client, { ...text, nr: text.agreement })),
      ...noted(text),
      dosage: { ...(route ? { route } : {}), ...(dose ? { dose } : {}) },
    },
    display: id,
    needs: [medicine, patient, giver],
  };
}
