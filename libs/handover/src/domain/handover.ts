import type { Ura } from '#libs/kernel';

/** Sender or receiver. `team` null: anyone of the organisation. */
export interface Party {
  readonly organisation: Ura;
  readonly team: string | null;
}

export interface Sender extends Party {
  readonly team: string;
}

export const statuses = ['requested', 'accepted', 'rejected', 'cancelled'] as const;
export type HandoverStatus = (typeof statuses)[number];
export const isHandoverStatus = (text: unknown): text is HandoverStatus => (statuses as readonly unknown[]).includes(text);

export type HandoverCommand =
  | { readonly kind: 'publish'; readonly by: Party; readonly sender: Sender; readonly receiver: Party; readonly clientInformed: boolean }
  | { readonly kind: 'accept' | 'reject' | 'cancel'; readonly by: Party };

/** What happened, in past tense; a handover is what its facts make of it. */
export type HandoverFact =
  | { readonly fact: 'published'; readonly at: Date; readonly sender: Sender; readonly receiver: Party; readonly clientInformed: boolean }
  | { readonly fact: 'accepted' | 'rejected' | 'cancelled'; readonly at: Date };

/** From whom to whom. */
export interface HandoverRoute {
  readonly sender: Sender;
  readonly receiver: Party;
  /** The sender states that the client was informed and did not object. */
  readonly clientInformed: boolean;
}

export interface Handover extends HandoverRoute {
  readonly status: HandoverStatus;
  /** Counts the facts. */
  readonly version: number;
  readonly publishedAt: Date;
  readonly changedAt: Date;
}

export const isOf = (party: Party, who: Party): boolean => party.organisation === who.organisation && (party.team === null || party.team === who.team);
