import { isPlainObject, type FhirRecord } from './record.js';

/** A copy in which every literal reference went through `renamed`; all else stays as it came. */
export function withReferences<Value>(value: Value, renamed: (reference: string) => string): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withReferences(item, renamed)) as Value;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamedPart(key, part, renamed)])) as Value;
}

const renamedPart = (key: string, part: unknown, renamed: (reference: string) => string): unknown =>
  key === 'reference' && typeof part === 'string' ? renamed(part) : withReferences(part, renamed);

export function referencesIn(record: FhirRecord): Set<string> {
  const found = new Set<string>();
  withReferences(record, (reference) => {
    found.add(reference);
    return reference;
  });
  return found;
}
