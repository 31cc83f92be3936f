import type { Bundle, Composition, CompositionSection } from '@medplum/fhirtypes';
import { neededFor, referenceTo, uuidOf } from '../mp9/known.js';
import { peopleAt } from '../mp9/people.js';
import { synthetic } from '../mp9/systems.js';
import { documentOf } from './document.js';
import type { HandoverText } from './handover-text.js';
import { paragraphs, snomed } from './words.js';

/** A local document: no Dutch R4 profile of a warm handover from the GGZ exists. Section codes are those of eOverdracht. */
export function handoverDocumentOf(name: string, { client, from, author, sections, writtenAt }: HandoverText): Bundle {
  const people = peopleAt(name);
  const [patient, writer, custodian] = [people.patient(client), people.professional(author), people.organisation(from.organisation)];
  const composition: Composition & { id: string } = {
    resourceType: 'Composition',
    id: uuidOf(`${name}/composition`),
    meta: synthetic,
    language: 'nl-NL',
    status: 'final',
    type: { ...snomed('308292007', 'overdracht van zorg'), text: 'Warme overdracht GGZ' },
    subject: referenceTo(patient),
    date: writtenAt,
    author: [referenceTo(writer)],
    title: `Warme overdracht van ${client.given} ${client.family}`,
    confidentiality: 'R',
    custodian: referenceTo(custodian),
    section: [...sections],
  };
  return documentOf(name, composition, [patient, writer, custodian, ...neededFor([writer])]);
}

const codes = {
  administrative: ['405624007', 'Administratieve gegevens'],
  social: ['109481000146101', 'Sociale anamnese'],
  report: ['371524004', 'Klinisch verslag'],
  practitioners: ['405623001', 'Behandelaren'],
  diagnosis: ['52870002', 'Diagnose'],
  history: ['417662000', 'Voorgeschiedenis'],
  allergies: ['420134006', 'Allergieën'],
  alerts: ['308813009', 'Waarschuwingen'],
  carePlan: ['773130005', 'Zorgplan'],
} as const;

/** One part of the handover, under its eOverdracht code. */
export const handoverSection = (code: keyof typeof codes, lines: readonly string[], section: CompositionSection[] = []): CompositionSection => ({
  title: codes[code][1],
  code: snomed(codes[code][0], codes[code][1]),
  text: paragraphs(lines),
  ...(section.length > 0 ? { section } : {}),
});
