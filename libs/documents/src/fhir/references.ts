import type { DocumentEntry } from '../domain/client-document.js';
import { walk } from './walk.js';

/** The elements `Reference.reference` in a resource. */
export function* referencesIn(value: unknown, path = ''): Generator<{ readonly reference: string; readonly path: string }> {
  for (const { name, value: found, path: at } of walk(value, path)) if (name === 'reference' && typeof found === 'string') yield { reference: found, path: at };
}

/** How the entries of one document refer to each other. */
export interface Links {
  /** By full URL, or by type and id. */
  entryFor(reference: string): DocumentEntry | undefined;
  /** What is referred to from `roots`, directly or through another resource; in the order of the document. */
  reachableFrom(roots: readonly unknown[]): readonly DocumentEntry[];
}

/** Every entry is gone through once, however often it is referred to. */
export function linksBetween(entries: readonly DocumentEntry[]): Links {
  const byName = new Map<string, DocumentEntry>();
  for (const entry of entries) for (const name of namesOf(entry)) if (!byName.has(name)) byName.set(name, entry);
  const targetsIn = (value: unknown): readonly DocumentEntry[] => [...new Set([...referencesIn(value)].flatMap(({ reference }) => byName.get(reference) ?? []))];
  const targets = new Map<DocumentEntry, readonly DocumentEntry[]>();
  const targetsOf = (entry: DocumentEntry): readonly DocumentEntry[] => {
    const known = targets.get(entry) ?? targetsIn(entry.resource);
    targets.set(entry, known);
    return known;
  };
  return {
    entryFor: (reference) => byName.get(reference),
    reachableFrom: (roots) => {
      const found = new Set(roots.flatMap(targetsIn));
      for (const entry of found) for (const target of targetsOf(entry)) found.add(target);
      return entries.filter((entry) => found.has(entry));
    },
  };
}

const namesOf = ({ fullUrl, resource }: DocumentEntry): readonly string[] => [fullUrl, `${String(resource['resourceType'])}/${String(resource['id'])}`];
