import type { ClientKey, Requester, Transaction, Ura } from '#libs/kernel';
import type { Handover, HandoverFact, HandoverStatus } from '../domain/handover.js';
import type { HandoverPart } from '../domain/open-to-the-receiver.rule.js';
import type { HandoverIds } from '../domain/submitted-handover.js';

export const HANDOVER_STORE = Symbol('HANDOVER_STORE');

export type ContentPart = HandoverPart;

export interface LocatedHandover extends HandoverIds {
  readonly client: ClientKey;
  readonly handover: Handover;
}

/** JSON text with the client reference in it, and what the last to answer said. */
export interface StoredPart {
  readonly text: string;
  readonly said: string | null;
}

/** Only handovers in which `party` takes part, unless it is about one client. */
export interface HandoverSearch {
  readonly client: ClientKey | null;
  readonly party: Ura | null;
  readonly owner: Ura | null;
  readonly requester: Ura | null;
  readonly status: HandoverStatus | null;
}

export interface NewFact {
  readonly fact: HandoverFact;
  readonly by: Requester;
  readonly said: string | null;
}

export interface HandoverStore {
  /** Where a handover is, by the id of one of its parts. */
  locate(part: ContentPart, id: string): Promise<LocatedHandover | null>;
  /** The latest first, `limit` at most, from after this one on. */
  find(search: HandoverSearch, limit: number, after?: LocatedHandover | null): Promise<readonly LocatedHandover[]>;
  /** That part of handovers of one client, by their id. */
  contentsOf(located: readonly LocatedHandover[], part: ContentPart): Promise<ReadonlyMap<string, StoredPart>>;
  /** What its facts make of it, inside the transaction that holds the client's lock. */
  current(transaction: Transaction, client: ClientKey, id: string): Promise<Handover | null>;
  add(transaction: Transaction, located: LocatedHandover, contents: Readonly<Record<ContentPart, string>>, fact: NewFact): Promise<void>;
  append(transaction: Transaction, located: LocatedHandover, fact: NewFact): Promise<void>;
}
