import { category } from '../consent-form/categories-in-words.js';

type Words = Readonly<Record<string, string>>;

/** A code without a word of its own is shown as it is: nothing falls away. */
const inWords = (words: Words) => (code: string): string => words[code] ?? code;

/** What was done or asked; of what is not here, the category is told. */
const deeds: Words = {
  'audit.read': 'deze lijst lezen',
  'care-team.publish': 'zorgteam vastleggen',
  'client.register': 'aanmelden als cliënt',
  'consent.create': 'toestemming of bezwaar vastleggen',
  'consent.list': 'lijst van toestemmingen lezen',
  'consent.read': 'een toestemming lezen',
  'consent.withdraw': 'toestemming intrekken',
  'consent.withdraw-all': 'alles intrekken',
  'crisis-card.publish': 'crisiskaart plaatsen',
  'crisis-card.read': 'crisiskaart lezen',
  'crisis-card.search': 'crisiskaart zoeken',
  'handover.accept': 'overdracht aannemen',
  'handover.cancel': 'overdracht intrekken',
  'handover.change': 'overdracht wijzigen',
  'handover.publish': 'overdracht sturen',
  'handover.read': 'overdracht lezen',
  'handover.reject': 'overdracht weigeren',
  'handover.search': 'overdrachten zoeken',
  'medication-overview': 'medicatieoverzicht lezen',
  'medication.search': 'medicijnen zoeken',
};

export const deed = (event: string | null, code: string | null): string => deeds[event ?? ''] ?? (code === null ? (event ?? '') : category(code));

export const roleInWords = inWords({
  client: 'cliënt',
  operator: 'medewerker van de regio',
  'poh-ggz': 'POH-GGZ',
  spv: 'SPV',
  'verpleegkundig-specialist': 'verpleegkundig specialist',
});

export const ground = inWords({
  'client-in-person': 'de cliënt zelf',
  'client-reads-own-log': 'de cliënt zelf',
  'presumed-consent-directed': 'gericht aan deze zorgverlener, cliënt is ingelicht',
  'sender-of-handover': 'is de verzender',
});
