export interface Addresses {
  readonly fhir: string;
  readonly consent: string;
  readonly openapi: string;
  readonly readyFile: string;
}

/** The last lines of the walk-through: where everything is, and what to try next. */
export const howToGoOn = ({ fhir, consent, openapi, readyFile }: Addresses, bsn: string): readonly string[] => [
  '',
  'De regio blijft aan. Stoppen: Ctrl-C.',
  '',
  `   FHIR          ${fhir}`,
  `   Toestemming   ${consent}`,
  `   OpenAPI       ${openapi}`,
  `   Alles         ${readyFile}`,
  '',
  'Probeer in een tweede terminal:',
  '',
  `   npx schakel overview --bsn ${bsn} --as huisarts`,
  `   npx schakel consent list --bsn ${bsn}`,
  `   npx schakel consent withdraw --bsn ${bsn} --all`,
  '   npx schakel sources',
];
