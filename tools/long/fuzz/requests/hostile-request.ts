import type { Forge } from '../forging/forge.js';
import type { QuestionName } from '../asking/questions.js';
import type { Chance } from './chance.js';
import type { Malformed, Means } from './malformed-request.js';

/** How it must end. `either`: what it asks is legal in some readings; answered rightly or refused, nothing between. */
export type Ending = 'refused' | 'right' | 'either' | 'cut-off' | 'one-answer' | 'away';

/** Where it is sent; the gateway of its target where it does not say. */
export type Place = 'second-gateway' | 'outside-gateway';

export interface Hostile extends Malformed {
  /** Refused, where it does not say. */
  readonly ends?: Ending;
  /** What it asks, where it may be answered. */
  readonly question?: QuestionName;
  readonly at?: Place;
  /** So many at once, over both gateways. */
  readonly times?: number;
}

/** What somebody who wants to do harm has: the right tokens, keys of a system, and an address of their own. */
export interface HostileMeans extends Means {
  readonly tokens: Means['tokens'] & { readonly crisis: string; readonly fact: string; readonly outside: string };
  readonly forge: Forge;
  /** Somebody whom the region does not know: whatever is kept of them is one row more. */
  readonly stranger: () => string;
  readonly documents: Readonly<Record<'card' | 'handover', (bsn: string) => object>>;
  /** Nothing of the region may ever call here. */
  readonly trap: string;
  readonly moment: string;
}

export type HostileFamily = (chance: Chance, means: HostileMeans) => Hostile | Promise<Hostile>;

export interface Group {
  readonly name: string;
  readonly next: HostileFamily;
  /** Only when the authorization server outside has replaced its key. */
  readonly needsOtherKeys?: true;
}
