import type { Ura } from '#libs/kernel';
import type { Period } from './period.js';
import type { StatedParticipant } from './rules/choose-responsible.rule.js';

/** What an EPD sent, read but not yet judged. */
export interface StatedCareTeam {
  readonly hasEnded: boolean;
  readonly period: Period;
  readonly participants: readonly StatedParticipant[];
  /** Relatives, and others who are not named by the identifier of a team, an organisation or a professional. */
  readonly leftOut: number;
  /** null: not stated. */
  readonly managedBy: Ura | null;
}

/** A care team that is over without saying when is over now. */
export function periodAt({ hasEnded, period }: StatedCareTeam, now: Date): Period {
  if (!hasEnded || (period.until !== null && period.until < now)) return period;
  return { ...period, until: now };
}
