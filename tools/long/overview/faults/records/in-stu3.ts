import type { Kind, MadeBlock } from '../client/made-block.js';
import { identifierSystem, nictiz, prkSystem, snomed, treatmentSystem, type Sent } from './sent.js';

const types = { MA: 'MedicationRequest', TA: 'MedicationDispense', MGB: 'MedicationStatement' } as const;
const categories: Readonly<Record<Kind, readonly [string, string]>> = {
  MA: [snomed, '16076005'], TA: [snomed, '422037009'], MGB: ['urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3', '6'],
};
const stopCodes = { definitive: '2', temporary: '1' } as const;
const stopSystem = 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1';

const concept = (system: string, code: string): object => ({ coding: [{ system, code }] });

/** One block as a source of MP9 9.0.7 on STU3 sends it. */
export function inStu3(block: MadeBlock, patient: string, organisation: string): Sent {
  const { kind, id, medicine, stop } = block;
  return {
    resourceType: types[kind],
    id,
    identifier: [{ system: identifierSystem, value: id }],
    extension: extensionsOf(block),
    ...(stop && { modifierExtension: [{ url: `${nictiz}zib-Medication-StopType`, valueCodeableConcept: concept(stopSystem, stopCodes[stop]) }] }),
    category: concept(...categories[kind]),
    medicationCodeableConcept: { coding: [{ system: prkSystem, code: medicine.prk }], text: medicine.text },
    subject: { reference: `Patient/${patient}` },
    ...ofKind[kind](block, organisation),
  };
}

const dosage = [{ sequence: 1, text: '1 maal per dag 1 stuk', timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseQuantity: { value: 1, unit: 'stuk' } }];
const named = (id: string): object => ({ identifier: { system: identifierSystem, value: id } });

const ofKind: Readonly<Record<Kind, (block: MadeBlock, organisation: string) => object>> = {
  MA: ({ registeredAt, follows }, organisation) => ({
    intent: 'order', authoredOn: registeredAt, requester: { agent: { display: 'Dokter Verzonnen' }, onBehalfOf: { reference: `Organization/${organisation}` } },
    dosageInstruction: dosage, ...(follows && { priorPrescription: named(follows) }),
  }),
  TA: ({ restsOn }, organisation) => ({ performer: [{ actor: { reference: `Organization/${organisation}` } }], dosageInstruction: dosage, ...(restsOn && { authorizingPrescription: [named(restsOn)] }) }),
  MGB: ({ registeredAt, start, restsOn }) => ({ status: 'active', taken: 'y', dateAsserted: registeredAt, effectivePeriod: { start }, dosage, ...(restsOn && { derivedFrom: [named(restsOn)] }) }),
};

function extensionsOf({ kind, registeredAt, start, treatment, isCopy }: MadeBlock): object[] {
  return [
    ...(kind === 'MGB' ? [] : [{ url: `${nictiz}zib-Medication-PeriodOfUse`, valuePeriod: { start } }]),
    ...(kind === 'TA' ? [{ url: `${nictiz}zib-AdministrationAgreement-AuthoredOn`, valueDateTime: registeredAt }] : []),
    ...(treatment === null ? [] : [{ url: `${nictiz}zib-Medication-MedicationTreatment`, valueIdentifier: { system: treatmentSystem, value: treatment } }]),
    ...(isCopy ? [{ url: `${nictiz}zib-Medication-CopyIndicator`, valueBoolean: true }] : []),
  ];
}
