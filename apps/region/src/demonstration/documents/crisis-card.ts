import type { Bundle, Composition, CompositionSection } from '@medplum/fhirtypes';
import type { Client } from '../cast.js';
import { referenceTo, uuidOf, type Known } from '../mp9/known.js';
import { peopleAt } from '../mp9/people.js';
import { synthetic, systems } from '../mp9/systems.js';
import { documentOf } from './document.js';
import { local, paragraphs } from './words.js';

/** One part of the card. `visibleTo` is the holder's choice, such as `orgtype:crisis`; absent: everyone who may read the card. */
export interface CardSection {
  readonly code: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly visibleTo?: readonly string[];
  readonly contacts?: readonly Known[];
}

/** LOINC 104144-1, "Mental health Advance directives"; there is no Dutch profile for a crisiskaart. */
const cardType = {
  coding: [{ system: systems.loinc, code: '104144-1', display: 'Mental health Advance directives' }],
  text: 'Crisiskaart',
};

/** The card is the client's: they wrote it, they keep it, and they confirmed it on `confirmedAt`. */
export function crisisCardOf(client: Client, sections: readonly CardSection[], confirmedAt: string): Bundle {
  const holder = peopleAt('crisis-card').patient(client);
  const composition: Composition & { id: string } = {
    resourceType: 'Composition',
    id: uuidOf(`crisis-card/${client.key}`),
    meta: synthetic,
    language: 'nl-NL',
    status: 'final',
    type: cardType,
    category: [{ coding: [{ system: systems.loinc, code: '42348-3', display: 'Advance directives' }] }],
    subject: referenceTo(holder),
    date: confirmedAt,
    author: [referenceTo(holder)],
    title: `Crisiskaart van ${client.given} ${client.family}`,
    confidentiality: 'R',
    attester: [{ mode: 'personal', time: confirmedAt, party: referenceTo(holder) }],
    section: sections.map(sectionOf),
  };
  return documentOf(`crisis-card/${client.key}`, composition, [holder, ...sections.flatMap(({ contacts }) => contacts ?? [])]);
}

const sectionOf = ({ code, title, lines, visibleTo, contacts }: CardSection): CompositionSection => ({
  ...(visibleTo ? { extension: visibleTo.map((who) => ({ url: local.visibleTo, valueCode: who })) } : {}),
  title,
  code: { coding: [{ system: local.cardSection, code }] },
  text: paragraphs(lines),
  ...(contacts ? { entry: contacts.map((contact) => referenceTo(contact)) } : {}),
});
