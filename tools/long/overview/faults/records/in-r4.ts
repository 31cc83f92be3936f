import type { Kind, MadeBlock } from '../client/made-block.js';
import { identifierSystem, nictiz, prkSystem, snomed, treatmentSystem, type Sent } from './sent.js';

const types = { MA: 'MedicationRequest', TA: 'MedicationDispense', MGB: 'MedicationStatement' } as const;
const categories: Readonly<Record<Kind, string>> = { MA: '33633005', TA: '422037009', MGB: '422979000' };
const stopCodes = { definitive: '410546004', temporary: '385655000' } as const;

const concept = (system: string, code: string): object => ({ coding: [{ system, code }] });

/** One block as a source of MP9 on R4 sends it. */
export function inR4(block: MadeBlock, patient: string, organisation: string): Sent {
  const { kind, id, medicine, stop } = block;
  const category = concept(snomed, categories[kind]);
  return {
    resourceType: types[kind],
    id,
    identifier: [{ system: identifierSystem, value: id }],
    extension: extensionsOf(block),
    ...(stop && { modifierExtension: [{ url: `${nictiz}ext-StopType`, valueCodeableConcept: concept(snomed, stopCodes[stop]) }] }),
    status: kind === 'MGB' ? 'active' : 'unknown',
    category: kind === 'MA' ? [category] : category,
    medicationCodeableConcept: { coding: [{ system: prkSystem, code: medicine.prk }], text: medicine.text },
    subject: { reference: `Patient/${patient}` },
    ...ofKind[kind](block, organisation),
  };
}

const dosage = [{ sequence: 1, text: '1 maal per dag 1 stuk', timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] }];
const named = (id: string | null): object | undefined => (id === null ? undefined : { identifier: { system: identifierSystem, value: id } });

const ofKind: Readonly<Record<Kind, (block: MadeBlock, organisation: string) => object>> = {
  MA: ({ follows, isCopy }, organisation) => ({
    intent: 'order', requester: { reference: `Organization/${organisation}` }, dosageInstruction: dosage,
    ...(isCopy && { reportedBoolean: true }), ...(follows && { priorPrescription: named(follows) }),
  }),
  TA: ({ restsOn }, organisation) => ({ performer: [{ actor: { reference: `Organization/${organisation}` } }], dosageInstruction: dosage, ...(restsOn && { authorizingPrescription: [named(restsOn)] }) }),
  MGB: ({ registeredAt, start, restsOn }) => ({ dateAsserted: registeredAt, effectivePeriod: { start }, dosage, ...(restsOn && { derivedFrom: [named(restsOn)] }) }),
};

function extensionsOf({ kind, registeredAt, start, treatment, isCopy }: MadeBlock): object[] {
  return [
    ...(kind === 'MGB' ? [] : [{ url: `${nictiz}ext-RegistrationDateTime`, valueDateTime: registeredAt }, { url: `${nictiz}ext-TimeInterval.Period`, valuePeriod: { start } }]),
    ...(treatment === null ? [] : [{ url: `${nictiz}ext-PharmaceuticalTreatment.Identifier`, valueIdentifier: { system: treatmentSystem, value: treatment } }]),
    ...(isCopy && kind !== 'MA' ? [{ url: `${nictiz}ext-CopyIndicator`, valueBoolean: true }] : []),
  ];
}
