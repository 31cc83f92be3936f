import type { Category, ClientKey, Requester, SensitivityLabels, Ura } from '#libs/kernel';
import type { Epoch } from './epoch.js';
import type { ConsentVersion, Provision, Who } from './provision.js';

/** What is asked to leave: one record, document or part of it. */
export interface Item {
  readonly category: Category;
  readonly labels: SensitivityLabels;
  readonly holder: Ura | null;
  /** Set for what was sent to one named care provider, see the directed route. */
  readonly directed?: DirectedTo;
  /** Set where the holder chose who may read this part; whoever is not named reads it on no ground. */
  readonly visibleTo?: readonly Who[];
}

export interface DirectedTo {
  readonly receiver: Ura;
  readonly receiverTeam: string | null;
  /** The sender recorded that the client was informed and did not object. */
  readonly clientInformed: boolean;
}

export interface AccessRequest {
  readonly requester: Requester;
  readonly client: ClientKey;
  readonly at: Date;
}

/** `unknown`: the lookup failed; it never permits. */
export type TreatmentRelation = 'recorded' | 'none' | 'unknown';

/** Everything a decision may rest on, gathered before deciding. */
export interface AccessFacts {
  readonly epoch: Epoch;
  readonly provisions: readonly Provision[];
  readonly relation: TreatmentRelation;
  readonly directedNeedsExplicitConsent: boolean;
}

export type Ground = 'client-in-person' | 'sender-of-handover' | 'presumed-consent-directed';

export type DenyReason =
  | 'nothing-permits-this'
  | 'client-objects'
  | 'no-purpose'
  | 'emergency-not-declared'
  | 'papers-of-the-client-alone'
  | 'holder-chose-other-readers';

/** Always with a reason, and with the consent or ground it rests on. */
export type Decision =
  | { readonly effect: 'permit'; readonly reason: 'client-consented'; readonly consent: ConsentVersion }
  | { readonly effect: 'permit'; readonly reason: Ground; readonly consent: null }
  | { readonly effect: 'deny'; readonly reason: DenyReason; readonly consent: ConsentVersion | null };

/** A rule speaks or is silent; the first that speaks decides. */
export type Rule = (request: AccessRequest, item: Item, facts: AccessFacts) => Decision | null;

export const deny = (reason: DenyReason, consent: ConsentVersion | null = null): Decision => ({ effect: 'deny', reason, consent });
export const permitOn = (ground: Ground): Decision => ({ effect: 'permit', reason: ground, consent: null });
