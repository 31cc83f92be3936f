import type { Observation } from '@medplum/fhirtypes';
import { concept, type Holder } from '../mp9/blocks/block.js';
import { referenceTo, type Known } from '../mp9/known.js';
import { profile, synthetic, systems } from '../mp9/systems.js';

const tests = {
  eGFR: { code: '62238-1', display: 'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)', text: 'eGFR (CKD-EPI)', unit: 'mL/min/{1.73_m2}', low: 90 },
  lithium: { code: '14334-7', display: 'Lithium [Moles/volume] in Serum or Plasma', text: 'Lithiumspiegel', unit: 'mmol/L', low: 0.6, high: 0.8 },
} as const;

export interface LaboratoryText {
  readonly test: keyof typeof tests;
  readonly value: number;
  readonly takenAt: string;
}

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-LaboratoryTestResult */
export function laboratory({ people, client }: Holder, { test, value, takenAt }: LaboratoryText): Known<Observation> {
  const { code, display, text, unit, ...range } = tests[test];
  const patient = people.patient(client);
  const quantity = (amount: number) => ({ value: amount, unit, system: systems.ucum, code: unit });
  const words = `laboratory/${client.key}/${test}/${takenAt.slice(0, 10)}`;
  return {
    resource: {
      resourceType: 'Observation',
      id: people.id(words),
      meta: { ...profile('nl-core-LaboratoryTestResult'), ...synthetic },
      status: 'final',
      category: [{ coding: [{ system: systems.observationCategory, code: 'laboratory', display: 'Laboratory' }] }, concept('275711006', 'serumtest')],
      code: { coding: [{ system: systems.loinc, code, display }], text },
      subject: referenceTo(patient),
      effectiveDateTime: takenAt,
      valueQuantity: quantity(value),
      referenceRange: [{ low: quantity(range.low), ...('high' in range ? { high: quantity(range.high) } : {}) }],
    },
    display: words,
    needs: [patient],
  };
}
