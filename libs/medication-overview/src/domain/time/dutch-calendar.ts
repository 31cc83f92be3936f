export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const day = 86_400_000;

const clockInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What a clock in the Netherlands shows at an instant. */
export function wallClockAt(ms: number): WallClock {
  const shown = new Date(ms + offsetAt(ms));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/** The instant at which it shows this; in the hour that comes twice the first, in the hour that is skipped the moment after. */
export function instantOf(wallClock: WallClock): number {
  const asIfUtc = utc(wallClock);
  const candidates = [asIfUtc - day, asIfUtc + day].map((nearby) => asIfUtc - offsetAt(nearby));
  const shows = (ms: number): boolean => utc(wallClockAt(ms)) === asIfUtc;
  return candidates.find(shows) ?? Math.max(...candidates);
}

/** `2024-01-01T12:00:00+01:00` for an instant. */
export function dutchText(ms: number): string {
  const minutes = offsetAt(ms) / 60_000;
  const local = new Date(Math.floor(ms / 1_000) * 1_000 + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.abs(minutes) / 60)}:${twoDigits(Math.abs(minutes) % 60)}`;
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
const utc = ({ year, month, day, hour, minute, second }: WallClock): number => Date.UTC(year, month - 1, day, hour, minute, second);

/** From then on the clocks here were changed at a whole quarter of an hour UTC, so that one answer holds for a quarter. */
const regularSince = Date.UTC(1971, 0, 1);
const quarter = 15 * 60_000;
const mostRemembered = 10_000;
const offsets = new Map<number, number>();

/** Milliseconds ahead of UTC. */
function offsetAt(ms: number): number {
  if (ms < regularSince) return offsetShownAt(ms);
  const start = Math.floor(ms / quarter) * quarter;
  const offset = offsets.get(start) ?? offsetShownAt(start);
  if (offsets.size >= mostRemembered) offsets.clear();
  offsets.set(start, offset);
  return offset;
}

function offsetShownAt(ms: number): number {
  const parts = new Map(clockInAmsterdam.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return utc({ year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') }) - Math.floor(ms / 1_000) * 1_000;
}
