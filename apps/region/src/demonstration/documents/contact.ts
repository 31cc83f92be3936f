import type { RelatedPerson } from '@medplum/fhirtypes';
import type { Client } from '../cast.js';
import { referenceTo, uuidOf, type Known } from '../mp9/known.js';
import { peopleAt } from '../mp9/people.js';
import { profile, synthetic } from '../mp9/systems.js';
import { local } from './words.js';

export interface ContactText {
  readonly client: Client;
  readonly name: string;
  readonly relation: { readonly code: string; readonly display: string };
  readonly telephone: string;
  /** The day this person signed for being on the card. */
  readonly signedOn: string;
}

/** Somebody who may be called: http://nictiz.nl/fhir/StructureDefinition/nl-core-ContactPerson */
export function contactOf({ client, name, relation, telephone, signedOn }: ContactText): Known<RelatedPerson> {
  return {
    resource: {
      resourceType: 'RelatedPerson',
      id: uuidOf(`contact/${client.key}/${name}`),
      meta: { ...profile('nl-core-ContactPerson'), ...synthetic },
      extension: [{ url: local.signedOn, valueDate: signedOn }],
      patient: referenceTo(peopleAt('crisis-card').patient(client)),
      relationship: [
        { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.22.472', code: '01', display: 'Eerste relatie/contactpersoon' }] },
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', ...relation }] },
      ],
      name: [{ text: name }],
      telecom: [{ system: 'phone', value: telephone }],
    },
    display: `Contact person, ${name}`,
    needs: [],
  };
}
