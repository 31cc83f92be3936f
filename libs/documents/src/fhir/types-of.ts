import { isJsonObject } from '#libs/fhir';
import type { Json } from '../domain/client-document.js';

/** The codes of Composition.type. */
export function typesOf({ type }: Json): readonly { readonly system: string; readonly code: string }[] {
  const coding = isJsonObject(type) ? type['coding'] : [];
  return Array.isArray(coding) ? coding.filter(isJsonObject).map(({ system, code }) => ({ system: String(system), code: String(code) })) : [];
}
