import type { ClientKey, Requester, Transaction, Ura } from '#libs/kernel';
import type { Handover, HandoverFact, HandoverRoute, HandoverStatus } from '../domain/handover.js';
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

export interface HandoverSearch {
  readonly owner: Ura | null;
  readonly requester: Ura | null;
  readonly status: HandoverStatus | null;
}

export interface ClientSearch extends HandoverSearch {
  readonly client: ClientKey;
}

/** What the party sent, and what was directed to it with the client informed. */
export interface WorkListSearch extends HandoverSearch {
  readonly party: Ura;
}

/** From after this one on; `without`: senders of whom enough was seen. */
export interface NextInWorkList {
  readonly after: LocatedHandover | null;
  readonly without: readonly Ura[];
  readonly limit: number;
}

export interface NewFact {
  readonly fact: HandoverFact;
  readonly by: Requester;
  readonly said: string | null;
}

export interface HandoverStore {
  /** Where a handover is, by the id of one of its parts. */
  locate(part: ContentPart, id: string): Promise<LocatedHandover | null>;
  /** Between whom handovers of this client went: each once, so that no number of them makes another disappear. */
  routesOf(search: ClientSearch): Promise<readonly HandoverRoute[]>;
  /** The latest first, `limit` at most. */
  findOnRoutes(search: ClientSearch, routes: readonly HandoverRoute[], limit: number): Promise<readonly LocatedHandover[]>;
  /** The latest first. */
  workList(search: WorkListSearch, next: NextInWorkList): Promise<readonly LocatedHandover[]>;
  /** How many of this sender, about this client, wait for an answer; under the client's lock. */
  countWaiting(transaction: Transaction, client: ClientKey, sender: Ura): Promise<number>;
  /** That part of handovers of one client, by their id. */
  contentsOf(located: readonly LocatedHandover[], part: ContentPart): Promise<ReadonlyMap<string, StoredPart>>;
  /** What its facts make of it, inside the transaction that holds the client's lock. */
  current(transaction: Transaction, client: ClientKey, id: string): Promise<Handover | null>;
  add(transaction: Transaction, located: LocatedHandover, contents: Readonly<Record<ContentPart, string>>, fact: NewFact): Promise<void>;
  append(transaction: Transaction, located: LocatedHandover, fact: NewFact): Promise<void>;
}
