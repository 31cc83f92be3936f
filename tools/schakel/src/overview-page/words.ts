type Words = Readonly<Record<string, string>>;

/** A code without a word of its own is shown as it is: nothing falls away. */
const inWords = (words: Words) => (code: string): string => words[code] ?? code;

export const kindOfSource = inWords({
  hospital: 'ziekenhuis',
  'addiction-care': 'verslavingszorg',
  ward: 'opnameafdeling',
  'self-care': 'zelfzorg',
  'ggz-epd': 'GGZ-instelling',
  his: 'huisarts',
  ais: 'apotheek',
});

export const kindOfBlock = inWords({ MA: 'medicatieafspraak', TA: 'toedieningsafspraak', MGB: 'medicatiegebruik' });

export const category = inWords({
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

export const whyNoAnswer = inWords({
  down: 'is niet bereikbaar',
  late: 'gaf niet op tijd antwoord',
  'not-fhir': 'gaf geen bruikbaar antwoord',
  unreadable: 'gaf een antwoord dat niet te lezen is',
  'other-person': 'gaf gegevens van iemand anders',
  'too-large': 'gaf een te groot antwoord',
  redirected: 'verwees naar een ander adres',
});

export const flagged = inWords({
  'dose-differs': 'De dosering is niet overal hetzelfde.',
  'not-processed': 'De apotheek heeft de nieuwste afspraak nog niet verwerkt.',
  'same-substance': 'Dezelfde stof staat vaker in dit overzicht.',
  contradiction: 'De bronnen spreken elkaar tegen.',
  unlinked: 'Deze regel is niet aan een behandeling te koppelen.',
  'adverse-reaction': 'Gestopt om een bijwerking.',
  'source-missing': 'Een bron gaf geen antwoord: deze regel kan verouderd zijn.',
});

export const whyNotShown = inWords({
  superseded: 'vervangen door een nieuwere afspraak',
  'ended-long-ago': 'langer geleden gestopt',
  'too-far-ahead': 'begint pas later',
  cancelled: 'geannuleerd',
  'use-too-old': 'gebruik lang geleden gemeld',
  'not-used': 'wordt niet gebruikt',
  'entered-in-error': 'per ongeluk ingevoerd',
  unreadable: 'niet te lezen',
  'other-person': 'van iemand anders',
  duplicate: 'dubbel ontvangen',
});

export const allergiesInWords: Words = {
  'none-known': 'Er zijn geen allergieën bekend.',
  'unknown-here': 'Over allergieën is hier niets bekend. Vraag het na.',
};
