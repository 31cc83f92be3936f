/** What kind of no it is, for the person who typed the command; never why. */
export function refusalInWords(status: number): string {
  if (status === 401) return 'Geen toegang: de regio kent dit systeem of dit token niet.';
  if (status === 404) return 'Niet gevonden: het bestaat niet, of het is niet voor u.';
  return 'Geweigerd: u mag dit niet zien of doen.';
}

/** The token endpoint took the question not at all, or not in this form. */
export const noTokenInWords = (status: number, code: string): string =>
  status === 401
    ? `Geen toegang: de regio kent dit systeem of zijn sleutel niet (${code}).`
    : `Geen token: zo vraagt dit systeem het niet (${code}). Kijk naar --as, --person, --role en --purpose.`;

const mistakes: Readonly<Record<number, string>> = {
  400: 'Verkeerd gevraagd',
  409: 'Dit past niet bij wat er al staat',
  412: 'Iemand anders was u voor',
  413: 'Dit is te groot',
};

/** Wrong use is no refusal; what the region says about it is quoted. */
export const mistakeInWords = (status: number, said: string): string => `${mistakes[status] ?? 'De regio neemt dit niet aan'} (${status}). De regio zegt: “${said}”`;
