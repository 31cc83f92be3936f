/** A FHIR resource as it came in; nothing in it is looked at but what searching and loading need. */
export interface FhirRecord {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

export type StoredRecord = FhirRecord & { readonly id: string };

export interface Coding {
  readonly system?: string;
  readonly code?: string;
}

export interface Identifier {
  readonly system?: string;
  readonly value?: string;
}

export interface Reference {
  readonly reference?: string;
  readonly identifier?: Identifier;
}

export const nameOf = ({ resourceType, id }: StoredRecord): string => `${resourceType}/${id}`;

/** Elements occur once or as a list; both are read as a list. */
export const listOf = <Item>(element: unknown): readonly Item[] => {
  if (element === undefined || element === null) return [];
  return (Array.isArray(element) ? element : [element]) as readonly Item[];
};

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record with other values in its identifiers; where it has none it gets none. */
export const withIdentifiers = (record: StoredRecord, change: (value: string) => string): StoredRecord => {
  const identifier = listOf<Identifier>(record['identifier']).map((one) => ({ ...one, value: change(one.value ?? '') }));
  return identifier.length > 0 ? { ...record, identifier } : record;
};
