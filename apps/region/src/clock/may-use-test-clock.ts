import { CannotStart } from '../cannot-start.js';

/** A clock that somebody can move belongs in a demonstration on its own database, nowhere else. */
export function mustAllowTestClock(isDemonstration: boolean, databaseUrl: string | undefined): void {
  if (databaseUrl) throw new CannotStart('--test-clock is refused with DATABASE_URL: only a region with its own database may have a clock that can be moved.');
  if (!isDemonstration) throw new CannotStart('--test-clock is refused: the region file does not say "demonstration": true.');
}
