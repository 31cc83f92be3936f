import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes';

/** What was found, and what there is to say about the search. `total` counts only what is in it. */
export const toSearchset = (found: readonly Resource[], notes?: OperationOutcome): Bundle => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: found.length,
  entry: [
    ...found.map((resource) => ({ fullUrl: `${resource.resourceType}/${resource.id}`, resource, search: { mode: 'match' as const } })),
    ...(notes ? [{ resource: notes, search: { mode: 'outcome' as const } }] : []),
  ],
});
