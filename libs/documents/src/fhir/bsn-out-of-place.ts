import { isJsonObject, systems } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import { walk } from './walk.js';

export const isBsnIdentifier = (value: unknown): boolean => isJsonObject(value) && value['system'] === systems.bsn;

/** A number in running text would stay behind where it cannot be put away; and the gateway's own reference is not for others to write. */
export function bsnOutOfPlace(value: unknown, at: string, bsn: string): readonly Problem[] {
  const elements = [...walk(value, at)];
  const inPlace = new Set(elements.filter((element) => isBsnIdentifier(element.value)).map(({ path }) => `${path}.value`));
  return elements.flatMap(({ value: stated, path }) => {
    const text = textOf(stated);
    if (text === null) return [];
    if (text === systems.client) return [{ text: 'this system is the gateway’s own', expression: path }];
    const holdsBsn = !inPlace.has(path) && text.replace(/[.\s-]/g, '').includes(bsn);
    return holdsBsn ? [{ text: 'a BSN belongs in an identifier, not in text', expression: path }] : [];
  });
}

/** As a number a BSN has lost its first zero. */
const textOf = (value: unknown): string | null => (typeof value === 'number' ? String(value).padStart(9, '0') : typeof value === 'string' ? value : null);
