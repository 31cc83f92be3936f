import { typesOf, type ClientDocument, type Json } from '#libs/documents';
import { systems } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import { missingSections } from '../../domain/minimal-content.js';
import { codesIn, listOf, objectOf, problem } from '../reading.js';
import { transferOfCare } from '../words.js';

/** The kind of document, and every section that is missing, at once. */
export function documentSaysEnough({ composition, sections }: ClientDocument, at: string): readonly Problem[] {
  const isHandover = typesOf(composition).some(({ system, code }) => system === systems.snomed && code === transferOfCare);
  return [
    ...(isHandover ? [] : [problem(`the type is SNOMED CT ${transferOfCare}, transfer of care`, `${at}.entry[0].resource.type`)]),
    ...missingSections(sections.flatMap(sectionCodes)).map(({ code, title }) => problem(`section ${code} is missing (${title})`, `${at}.entry[0].resource.section`)),
  ];
}

const sectionCodes = (section: Json): readonly string[] => [
  ...codesIn(section['code'], systems.snomed),
  ...listOf(section['section']).flatMap((child) => sectionCodes(objectOf(child))),
];
