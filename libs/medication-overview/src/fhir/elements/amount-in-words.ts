/** As G-Standaard texts write them; a unit that is not among these is the same for one and for more. */
const plurals: Readonly<Record<string, string>> = {
  stuk: 'stuks', dosis: 'doses', tablet: 'tabletten', capsule: 'capsules', druppel: 'druppels', zakje: 'zakjes', ampul: 'ampullen', pleister: 'pleisters', inhalatie: 'inhalaties',
  dag: 'dagen', week: 'weken', maand: 'maanden',
};

/** `0,5 stuk`, `1 stuk`, `3 stuks`. */
export const amountInWords = (value: number, unit: string): string => `${decimal(value)} ${unitInWords(value, unit)}`;

export const unitInWords = (value: number, unit: string): string => (value > 1 ? (plurals[unit] ?? unit) : unit);

export const decimal = (value: number): string => String(value).replace('.', ',');
