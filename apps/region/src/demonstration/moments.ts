const zone = 'Europe/Amsterdam';
const dayMs = 86_400_000;

/** Moments around today on a Dutch clock: `day(-3)` is three days ago at midnight. */
export interface Moments {
  readonly date: (offset: number) => string;
  readonly day: (offset: number) => string;
  readonly endOf: (offset: number) => string;
  readonly at: (offset: number, time: string) => string;
}

export function momentsAround(now: Date): Moments {
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now));
  const date = (offset: number): string => new Date(today + offset * dayMs).toISOString().slice(0, 10);
  const local = (offset: number, time: string): string => withOffset(`${date(offset)}T${time}`);
  return {
    date,
    day: (offset) => local(offset, '00:00:00'),
    endOf: (offset) => local(offset, '23:59:59'),
    at: (offset, time) => local(offset, `${time}:00`),
  };
}

/** Dutch time is at least one hour ahead of UTC: looked up there, only the hour of the change itself could be off. */
function withOffset(local: string): string {
  const instant = new Date(`${local}+01:00`);
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
  return `${local}${name.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? 'Z'}`;
}
