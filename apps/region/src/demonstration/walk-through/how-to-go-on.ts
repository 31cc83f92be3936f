import { inTheTerminal } from './in-the-terminal.js';

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
  ...[
    ['overview', '--bsn', bsn, '--as', 'huisarts'],
    ['consent', 'list', '--bsn', bsn],
    ['consent', 'withdraw', '--bsn', bsn, '--all'],
    ['sources'],
  ].map((command) => `   ${inTheTerminal(command, readyFile)}`),
];
