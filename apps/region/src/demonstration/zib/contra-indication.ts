import type { Flag } from '@medplum/fhirtypes';
import type { Professional } from '../cast.js';
import { concept, type Holder } from '../mp9/blocks/block.js';
import { referenceTo, type Known } from '../mp9/known.js';
import { extensionUrl, profile, synthetic, systems } from '../mp9/systems.js';

export interface ContraIndicationText {
  /** Numbers from 990001 on are nobody's: the table of the G-Standaard is licensed. */
  readonly contraIndication: { readonly number: string; readonly text: string };
  readonly from: string;
  readonly writtenBy: Professional;
  readonly comment?: string;
}

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-MedicationContraIndication */
export function contraIndication({ people, client }: Holder, { contraIndication: what, from, writtenBy, comment }: ContraIndicationText): Known<Flag> {
  const [patient, author] = [people.patient(client), people.professional(writtenBy)];
  const words = `contra-indication/${client.key}/${what.number}`;
  return {
    resource: {
      resourceType: 'Flag',
      id: people.id(words),
      meta: { ...profile('nl-core-MedicationContraIndication'), ...synthetic },
      ...(comment === undefined ? {} : { extension: [{ url: extensionUrl('ext-Comment'), valueString: comment }] }),
      status: 'active',
      category: [concept('140401000146105', 'contra-indicatie met betrekking op medicatiebewaking')],
      code: { coding: [{ system: systems.contraIndication, code: what.number, display: what.text }], text: what.text },
      subject: referenceTo(patient),
      period: { start: from },
      author: referenceTo(author),
    },
    display: words,
    needs: [patient, author],
  };
}
