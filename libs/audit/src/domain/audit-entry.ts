import type { Category, ClientKey, Requester } from '#libs/kernel';

export type AuditAction = 'C' | 'R' | 'U' | 'D' | 'E';
export type AuditOutcome = 'released' | 'refused' | 'failed' | 'recorded';

/** What a decision rests on: the client's consent in one version, or a ground without one. */
export type RestsOn =
  | { readonly kind: 'consent'; readonly id: string; readonly version: number }
  | { readonly kind: 'ground'; readonly ground: string };

/** Ids and codes only, enough to tell again what was shown; never what it said. */
export interface AuditDetail {
  readonly sources?: readonly { readonly id: string; readonly state: string; readonly reason: string | null }[];
  readonly blocks?: readonly string[];
  readonly withheld?: readonly string[];
  readonly documents?: readonly string[];
  /** Version of the capability's own rules, where it has any. */
  readonly rules?: string;
}

/** One NEN 7513 log record: who did what, about whom, why that was permitted or refused. */
export interface AuditEntry {
  readonly at: Date;
  readonly requestId: string;
  /** The operation, for instance `medication-overview` or `handover.accept`. */
  readonly event: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  /** Also the key that stands for a client who is not known here. */
  readonly client: ClientKey | null;
  readonly requester: Requester;
  /** The responsible user for whom the requester acts (verantwoordelijke gebruiker). */
  readonly onBehalfOf: string | null;
  readonly category: Category | null;
  readonly reason: string;
  readonly restsOn: RestsOn | null;
  readonly epoch: number | null;
  /** Version of the decision rules, for instance `decision/1`. */
  readonly rules: string;
  readonly detail: AuditDetail;
  /** The id of its note, where the deed was noted: two entries with the same are one deed, written twice. */
  readonly deed?: string;
}
