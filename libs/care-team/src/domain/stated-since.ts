import type { PublishedCareTeam } from './care-team.js';

/** A new version continues the one before, unless that had ended. */
export function statedSince(before: Pick<PublishedCareTeam, 'period' | 'firstStatedAt'> | null, now: Date): Date {
  const hasEnded = before !== null && before.period.until !== null && before.period.until <= now;
  return before === null || hasEnded ? now : before.firstStatedAt;
}
