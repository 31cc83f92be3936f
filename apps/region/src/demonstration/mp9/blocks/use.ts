import type { Extension, MedicationStatement } from '@medplum/fhirtypes';
import type { Professional } from '../../cast.js';
import { referenceTo, type Known } from '../known.js';
import { medicationAt } from '../products.js';
import { extensionUrl, profile, synthetic, systems } from '../systems.js';
import { blockId, concept, logically, modifiers, noted, periodOf, textAndTreatment, type BlockText, type Holder } from './block.js';

export interface UseText extends BlockText {
  readonly assertedAt: string;
  /** Who wrote it down; the client says it in either case. */
  readonly author: Professional | 'client';
  readonly prescriber?: Professional;
  /** Of an agreement: its nr, and whether the client takes it as agreed. Self-care has none. */
  readonly of?: { readonly agreement: string; readonly asAgreed: boolean };
}

/** MGB: http://nictiz.nl/fhir/StructureDefinition/mp-MedicationUse2 */
export function use({ people, client }: Holder, text: UseText): Known<MedicationStatement> {
  const id = blockId('MGB', client, text);
  const [medicine, patient] = [medicationAt(people.id, text.product, 'given'), people.patient(client)];
  const author = text.author === 'client' ? patient : people.professional(text.author);
  const prescriber = text.prescriber ? people.professional(text.prescriber) : null;
  return {
    resource: {
      resourceType: 'MedicationStatement',
      id: people.id(id),
      meta: { ...profile('mp-MedicationUse2'), ...synthetic },
      extension: [...textAndTreatment(text, client), ...agreedUse(text), person('Author', author), ...(prescriber ? [person('Prescriber', prescriber)] : [])],
      ...modifiers(text),
      identifier: [{ system: systems.use, value: id }],
      status: text.stop ? 'stopped' : 'active',
      category: concept('422979000', 'bevinding betreffende gedrag met betrekking tot medicatieregime'),
      medicationReference: referenceTo(medicine),
      subject: referenceTo(patient),
      effectivePeriod: periodOf(text),
      dateAsserted: text.assertedAt,
      informationSource: referenceTo(patient),
      ...(text.of ? { derivedFrom: [ofAgreement(blockId('MA', client, { ...text, nr: text.of.agreement }))] } : {}),
      ...noted(text),
      dosage: [text.dose.dosage],
    },
    display: id,
    needs: [medicine, patient, author, ...(prescriber ? [prescriber] : [])],
  };
}

const person = (role: 'Author' | 'Prescriber', known: Known): Extension => ({ url: extensionUrl(`ext-MedicationUse2.${role}`), valueReference: referenceTo(known) });

const agreedUse = ({ of }: UseText): Extension[] => (of ? [{ url: extensionUrl('ext-AsAgreedIndicator'), valueBoolean: of.asAgreed }] : []);

const ofAgreement = (id: string) => ({
  extension: [{ url: extensionUrl('ext-ResourceCategory'), valueCodeableConcept: concept('33633005', 'voorschrijven van geneesmiddel') }],
  ...logically('MedicationRequest', id),
});
