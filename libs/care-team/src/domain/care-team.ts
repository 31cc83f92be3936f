import type { Ura } from '#libs/kernel';
import type { Period } from './period.js';

/** Who takes part: a team, an organisation, or a person who works for one. */
export interface Participant {
  readonly kind: 'team' | 'organisation' | 'person';
  /** Id of the team, URA of the organisation, or the person's own id. */
  readonly member: string;
  readonly organisation: Ura | null;
  readonly role: string | null;
  readonly period: Period;
}

/** What one organisation states about who cares for a client. */
export interface CareTeamStatement {
  readonly responsibleTeam: string;
  readonly period: Period;
  readonly participants: readonly Participant[];
}

export interface PublishedCareTeam extends CareTeamStatement {
  readonly publishedBy: Ura;
  readonly version: number;
  /** Since when this organisation has stated it without a break; our clock, not theirs. */
  readonly firstStatedAt: Date;
}
