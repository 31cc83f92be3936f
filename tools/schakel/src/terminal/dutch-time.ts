const amsterdam = { timeZone: 'Europe/Amsterdam' } as const;
const dayForm = new Intl.DateTimeFormat('nl-NL', { ...amsterdam, day: '2-digit', month: '2-digit', year: 'numeric' });
const momentForm = new Intl.DateTimeFormat('nl-NL', { ...amsterdam, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** `30-12-2023`; a date that is not complete stays as it was written. */
export const dutchDay = (text: string | null): string => formatted(text, dayForm);

/** `30 december 2023 om 08:02`. */
export const dutchMoment = (text: string | null): string => formatted(text, momentForm);

function formatted(text: string | null, form: Intl.DateTimeFormat): string {
  if (text === null) return '';
  const ms = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(ms) ? form.format(ms) : text;
}
