const momentForm = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** `30 december 2023 om 08:02`; what is no date stays as it was written. */
export function dutchMoment(text: string | null): string {
  if (text === null) return '';
  const ms = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(ms) ? momentForm.format(ms) : text;
}
