import type { Json } from '#libs/documents';
import { isJsonObject, systems } from '#libs/fhir';
import { isUra, type Problem, type Ura } from '#libs/kernel';

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const objectOf = (value: unknown): Json => (isJsonObject(value) ? value : {});

export const problem = (text: string, expression: string): Problem => ({ text, expression });

export const hasCode = (concept: unknown, system: string, code: string): boolean =>
  listOf(objectOf(concept)['coding']).some((coding) => objectOf(coding)['system'] === system && objectOf(coding)['code'] === code);

export const codesIn = (concept: unknown, system: string): readonly string[] =>
  listOf(objectOf(concept)['coding']).flatMap((coding) => (objectOf(coding)['system'] === system ? [String(objectOf(coding)['code'])] : []));

/** The URA by which a reference names an organisation. */
export function uraIn(reference: unknown): Ura | null {
  const { system, value } = objectOf(objectOf(reference)['identifier']);
  return system === systems.ura && typeof value === 'string' && isUra(value) ? value : null;
}

export const extensionsOf = (element: unknown, url: string): readonly Json[] =>
  listOf(objectOf(element)['extension']).map(objectOf).filter((extension) => extension['url'] === url);
