const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam', hourCycle: 'h23',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
});

const hour = 3_600_000;

/** What the clock in Amsterdam shows, written down as if it were UTC. */
function clockInAmsterdam(at: number): number {
  const shown: Record<string, number> = {};
  for (const part of amsterdam.formatToParts(at)) shown[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hours, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** The first moment at which Amsterdam shows this; an hour that was skipped in spring counts on in winter time. */
function whenAmsterdamShows(clock: number): number {
  if (clockInAmsterdam(clock - 2 * hour) === clock) return clock - 2 * hour;
  return clock - hour;
}

/** Calendar months: the same time of day, on the last day of the month where the day does not exist. */
export function monthsFrom(at: number, months: number): number {
  const clock = clockInAmsterdam(at);
  const shown = new Date(clock);
  const timeOfDay = clock - Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate());
  const lastDay = new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(shown.getUTCDate(), lastDay);
  return whenAmsterdamShows(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + months, day) + timeOfDay);
}

/** Ended within two months before T; begins within three months after T; use stated at most thirteen months before T. */
export interface Moments { at: number; endedSince: number; beginsUntil: number; statedSince: number }

let lastAsked: Moments | undefined;

/** The last answer is kept: the calendar is slow, and a hundred thousand histories ask for one T. */
export function momentsAround(at: number): Moments {
  if (lastAsked?.at !== at) {
    lastAsked = { at, endedSince: monthsFrom(at, -2), beginsUntil: monthsFrom(at, 3), statedSince: monthsFrom(at, -13) };
  }
  return lastAsked;
}
