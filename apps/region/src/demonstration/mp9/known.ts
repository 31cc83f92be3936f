import { createHash } from 'node:crypto';
import type { Reference, Resource } from '@medplum/fhirtypes';

/** A resource, what a reference to it shows, and what it refers to itself. */
export interface Known<Kind extends Resource = Resource> {
  readonly resource: Kind & { readonly id: string };
  readonly display: string;
  readonly needs: readonly Known[];
}

export const referenceTo = <Kind extends Resource>({ resource, display }: Known<Kind>): Reference<Kind> =>
  ({ reference: `urn:uuid:${resource.id}`, type: resource.resourceType, display });

/** The same words give the same id, so that a second start writes over the first. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(`regioschakel/${words}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** What the given ones refer to, each once, without themselves. */
export function neededFor(known: readonly Known[]): readonly Known[] {
  const found = new Map<string, Known>();
  const visit = (one: Known): void => {
    if (found.has(one.resource.id)) return;
    found.set(one.resource.id, one);
    one.needs.forEach(visit);
  };
  known.flatMap(({ needs }) => needs).forEach(visit);
  return [...found.values()];
}
