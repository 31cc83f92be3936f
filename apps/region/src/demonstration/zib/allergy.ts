import type { AllergyIntolerance } from '@medplum/fhirtypes';
import type { Professional } from '../cast.js';
import { concept, type Holder } from '../mp9/blocks/block.js';
import { referenceTo, type Known } from '../mp9/known.js';
import { extensionUrl, profile, synthetic, systems } from '../mp9/systems.js';

export interface AllergyText {
  /** What the client reacts to; `none` is said by somebody, and is not the same as nothing being known. */
  readonly allergyTo: { readonly code?: string; readonly text: string } | 'none';
  readonly reaction?: { readonly code?: string; readonly text: string; readonly severity: 'mild' | 'moderate' | 'severe' };
  readonly since?: string;
  readonly saidBy: Professional;
  readonly recordedAt: string;
  readonly note?: string;
}

const terminology = 'http://terminology.hl7.org/CodeSystem';
const toMedicine = {
  category: ['medication' as const],
  _category: [{ extension: [{ url: extensionUrl('ext-CodeSpecification'), valueCodeableConcept: concept('419511003', 'Neiging tot ongewenste reactie op geneesmiddel') }] }],
};
const noneKnown = { code: { ...concept('716186003', 'geen bekende allergie'), text: 'Geen allergieën bekend' } };

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-AllergyIntolerance */
export function allergy({ people, client }: Holder, text: AllergyText): Known<AllergyIntolerance> {
  const { allergyTo, since, recordedAt, note } = text;
  const [patient, recorder] = [people.patient(client), people.professional(text.saidBy)];
  const words = `allergy/${client.key}/${allergyTo === 'none' ? 'none' : allergyTo.text}`;
  return {
    resource: {
      resourceType: 'AllergyIntolerance',
      id: people.id(words),
      meta: { ...profile('nl-core-AllergyIntolerance'), ...synthetic },
      clinicalStatus: { coding: [{ system: `${terminology}/allergyintolerance-clinical`, code: 'active', display: 'Active' }] },
      verificationStatus: { coding: [{ system: `${terminology}/allergyintolerance-verification`, code: 'confirmed', display: 'Confirmed' }] },
      ...(allergyTo === 'none' ? noneKnown : { ...toMedicine, code: coded(allergyTo) }),
      patient: referenceTo(patient),
      ...(since === undefined ? {} : { onsetDateTime: since }),
      recordedDate: recordedAt,
      recorder: referenceTo(recorder),
      asserter: referenceTo(recorder),
      ...(note === undefined ? {} : { note: [{ text: note }] }),
      ...reactions(text),
    },
    display: words,
    needs: [patient, recorder],
  };
}

const coded = ({ code, text }: { readonly code?: string; readonly text: string }) =>
  ({ ...(code === undefined ? {} : { coding: [{ system: systems.snomed, code, display: text }] }), text });

const reactions = ({ reaction, allergyTo }: AllergyText): Pick<AllergyIntolerance, 'reaction'> =>
  reaction && allergyTo !== 'none' ? { reaction: [{ substance: coded(allergyTo), manifestation: [coded(reaction)], description: reaction.text, severity: reaction.severity }] } : {};
