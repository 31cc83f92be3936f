import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { neededFor, uuidOf, type Known } from './known.js';

const entry = (mode: 'match' | 'include') => ({ resource }: Known): BundleEntry => ({
  fullUrl: `urn:uuid:${resource.id}`,
  resource: resource,
  search: { mode },
});

/** All that one holder has about one client: the blocks, and once each whatever they refer to. */
export function searchset(name: string, matches: readonly Known[], about: Known): Bundle {
  const included = [about, ...neededFor(matches).filter(({ resource }) => resource.id !== about.resource.id)];
  return {
    resourceType: 'Bundle',
    id: uuidOf(`bundle/${name}`),
    type: 'searchset',
    total: matches.length,
    entry: [...matches.map(entry('match')), ...included.map(entry('include'))],
  };
}
