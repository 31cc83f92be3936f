type Words = Readonly<Record<string, string>>;

/** A code without a word of its own is shown as it is: nothing falls away. */
const inWords = (words: Words) => (code: string): string => words[code] ?? code;

export const deed = inWords({
  'audit.read': 'deze lijst',
  'client.register': 'aangemeld als cliënt',
  'consent.create': 'toestemming of bezwaar vastgelegd',
  'consent.list': 'lijst van toestemmingen',
  'consent.read': 'een toestemming gelezen',
  'consent.withdraw': 'toestemming ingetrokken',
  'consent.withdraw-all': 'alles ingetrokken',
});

export const ground = inWords({
  'client-in-person': 'de cliënt zelf',
  'client-reads-own-log': 'de cliënt zelf',
  'presumed-consent-directed': 'gericht aan deze zorgverlener, cliënt is ingelicht',
  'sender-of-handover': 'stuurde zelf de overdracht',
});
