import type { DocumentEntry } from '../domain/client-document.js';
import { walk } from './walk.js';

/** The elements `Reference.reference` in a resource. */
export function* referencesIn(value: unknown, path = ''): Generator<{ readonly reference: string; readonly path: string }> {
  for (const { name, value: found, path: at } of walk(value, path)) if (name === 'reference' && typeof found === 'string') yield { reference: found, path: at };
}

/** By full URL, or by type and id. */
export const entryFor = (reference: string, entries: readonly DocumentEntry[]): DocumentEntry | undefined =>
  entries.find(({ fullUrl, resource }) => reference === fullUrl || reference === `${String(resource['resourceType'])}/${String(resource['id'])}`);

/** What is referred to from `roots`, directly or through another resource; in the order of the document. */
export function reachableFrom(roots: readonly unknown[], entries: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const found = new Set<DocumentEntry>();
  const visit = (value: unknown): void => {
    for (const { reference } of referencesIn(value)) {
      const entry = entryFor(reference, entries);
      if (!entry || found.has(entry)) continue;
      found.add(entry);
      visit(entry.resource);
    }
  };
  roots.forEach(visit);
  return entries.filter((entry) => found.has(entry));
}
