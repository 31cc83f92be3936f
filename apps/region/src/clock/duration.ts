const form = /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration later (or earlier, with a minus), years and months by the calendar; null when it is none. */
export function afterDuration(moment: Date, duration: string): Date | null {
  const parts = form.exec(duration);
  if (!parts) return null;
  const sign = parts[1] ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => sign * Number(part ?? 0)) as [number, number, number, number, number, number, number];

  const later = new Date(moment);
  later.setUTCFullYear(later.getUTCFullYear() + years, later.getUTCMonth() + months, later.getUTCDate() + weeks * 7 + days);
  return new Date(later.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000);
}
