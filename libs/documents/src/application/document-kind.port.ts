import type { Question, Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { Category, ClientKey, Requester } from '#libs/kernel';
import type { ClientDocument } from '../domain/client-document.js';

export const DOCUMENT_KINDS = Symbol('DOCUMENT_KINDS');

/** Who asks, in which request. */
export interface Asked {
  readonly requester: Requester;
  readonly requestId: string;
}

/** Composition.type, as a code in a system. */
export interface DocumentType {
  readonly system: string;
  readonly code: string;
}

/** One kind of document that a capability keeps: how it is reached by the routes that all kinds share. */
export interface DocumentKind {
  readonly type: DocumentType;
  readonly category: Category;
  /** The question that answers a read by id; null: no document of this kind has it. Who may see it is decided in the question. */
  locate(id: string, asked: Asked): Promise<Question | null>;
  /** POST /Bundle; absent: it is published in another way. */
  readonly publish?: (document: ClientDocument<Bsn>, asked: Asked) => Promise<Released<Rendered>>;
  /** DocumentReference/_search; absent: not found that way. The answer is a JSON list of DocumentReferences. */
  readonly list?: (client: ClientKey, bsn: Bsn, asked: Asked) => Question;
}
