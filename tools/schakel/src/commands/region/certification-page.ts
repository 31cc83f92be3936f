import type { Finding } from '../../../../../libs/source-adapters/src/index.js';
import { wrapped } from '../../terminal/table.js';

const titles: Readonly<Record<Finding['check'], string>> = {
  reachable: 'De server is bereikbaar',
  'speaks-fhir': 'De server spreekt deze versie van FHIR',
  'search-by-post': 'Zoeken gaat met POST, en het BSN staat nooit in een adres',
  categories: 'Elke soort medicatie komt op haar category',
  paging: 'Alle pagina’s komen, tot de laatste',
  'right-person': 'Alles hoort bij de gevraagde persoon',
  includes: 'Waarnaar verwezen wordt, komt mee',
  readable: 'Elk gegeven is te lezen',
  elements: 'De elementen die het overzicht nodig heeft, zijn er',
  'stable-identifiers': 'Identifiers blijven gelijk',
  'unknown-client': 'Een onbekend BSN geeft een leeg antwoord',
  'unknown-parameter': 'Een onbekende parameter doet geen kwaad',
  deadline: 'Het antwoord komt op tijd',
  size: 'Het antwoord is niet te groot',
  alongside: 'Allergieën, metingen en toedieningen',
};
const states: Readonly<Record<Finding['state'], string>> = { passed: 'GOED', warning: 'LET OP', failed: 'FOUT' };
const width = 100;

export interface Counts {
  readonly passed: number;
  readonly warning: number;
  readonly failed: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
  return { passed: count('passed'), warning: count('warning'), failed: count('failed') };
}

export function certificationPage(findings: readonly Finding[]): string {
  const { passed, warning, failed } = countsOf(findings);
  return [...findings.map(paragraph), `${passed} goed, ${warning} let op, ${failed} fout.`].join('\n\n');
}

const paragraph = ({ check, state, asked, came, mend }: Finding): string =>
  [`${states[state].padEnd(7)}${check}: ${titles[check]}`, ...lines('Gevraagd', asked), ...lines('Gekregen', came), ...(mend === null ? [] : lines('Te doen', mend))].join('\n');

const lines = (label: string, text: string): string[] => wrapped(text, width).map((line, index) => `       ${(index === 0 ? `${label}:` : '').padEnd(11)}${line}`);
