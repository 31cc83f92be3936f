import type { SourceFailure } from './source-report.js';

/** A code without a word of its own is shown as it is: nothing falls away. */
export const inWords = (words: Readonly<Record<string, string>>) => (code: string): string => words[code] ?? code;

export const kindOfSource = inWords({
  hospital: 'ziekenhuis',
  'addiction-care': 'verslavingszorg',
  ward: 'opnameafdeling',
  'self-care': 'zelfzorg',
  'ggz-epd': 'GGZ-instelling',
  his: 'huisarts',
  ais: 'apotheek',
});

export const categoryInWords = inWords({
  medication: 'medicijnen',
  'crisis-card': 'crisiskaart',
  'signaling-plan': 'signaleringsplan',
  handover: 'overdracht',
  'care-team': 'zorgteam',
  'legal-status': 'juridische status',
  alert: 'waarschuwingen',
  screening: 'lichamelijke controles',
  summary: 'samenvatting',
  wrap: 'herstelplan',
});

/** After the name of the source. */
export const whyNoAnswer: Readonly<Record<SourceFailure, string>> = {
  down: 'is niet bereikbaar',
  late: 'gaf niet op tijd antwoord',
  'not-fhir': 'gaf geen bruikbaar antwoord',
  unreadable: 'gaf een antwoord dat niet te lezen is',
  'other-person': 'gaf een antwoord dat niet zeker over deze persoon gaat',
  'too-large': 'gaf een antwoord dat te groot is',
  redirected: 'verwees door naar een ander adres',
};
