import type { Category, ClientKey, Requester } from '#libs/kernel';
import type { AccessRequest, CategoryPermission, Decision, Item } from '#libs/consent';
import type { AuditDetail } from '#libs/audit';
import type { Rendered } from '../domain/released.js';

/** Who asks what about whom. `instance`: a read by id, so that a refusal says "not found". */
export interface Inquiry {
  readonly requester: Requester;
  /** A phantom key for a client who is not known: it takes the same path. */
  readonly client: ClientKey;
  readonly category: Category;
  readonly event: string;
  readonly requestId: string;
  readonly shape: 'operation' | 'instance';
}

/** How a fetched whole falls apart into what is decided. */
export interface Part<Key extends string = string> {
  readonly key: Key;
  readonly item: Item;
}

/** What was decided about each part, by its key. */
export type Decisions = ReadonlyMap<string, Decision>;

export interface Permitted {
  readonly request: AccessRequest;
  readonly permission: CategoryPermission;
  readonly decisions: Decisions;
  readonly isPermitted: (key: string) => boolean;
}

/** What a capability brings to a release; every step but `fetch` is pure. */
export interface ReleaseSteps<Fetched> {
  /** Asks sources and stores; runs only when something could be permitted. `permits`: of what is known before, only that is fetched. */
  readonly fetch: (permission: CategoryPermission, permits: (item: Item) => boolean) => Promise<Fetched>;
  readonly parts: (fetched: Fetched) => readonly Part[];
  /** Sees only what `permitted` says it may show. */
  readonly render: (fetched: Fetched, permitted: Permitted) => Rendered;
  readonly account: (fetched: Fetched, permitted: Permitted) => AuditDetail;
  /** Holders to ask for the category-level decision; `null`: not bound to a holder. */
  readonly holders: readonly Item['holder'][];
  /** What is known before it is fetched, such as a handover that was found: each is decided then, and one that is permitted is enough to go on. */
  readonly known?: readonly Item[];
}
