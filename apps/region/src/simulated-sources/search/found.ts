import type { StoredRecord } from '../store/record.js';

/** What a question found, in order, and where the records behind the names are. */
export interface Found {
  readonly names: readonly string[];
  readonly get: (name: string) => StoredRecord | undefined;
}
