import type { Problem } from '#libs/kernel';
import type { DocumentEntry, Json } from '../../domain/client-document.js';
import type { Links } from '../references.js';

/** A document Bundle whose outer form is right, and whose content is to be judged. */
export interface Draft {
  readonly bundle: Json;
  readonly composition: Json;
  readonly entries: readonly DocumentEntry[];
  /** Between all entries, the Composition too. */
  readonly links: Links;
}

/** One thing that a document must be; every rule says all that is wrong. */
export type DocumentRule = (draft: Draft) => readonly Problem[];
