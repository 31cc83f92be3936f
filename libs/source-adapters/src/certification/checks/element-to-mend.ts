import { whyInWords } from './why-in-words.js';

/** Why a block cannot be read, and where to mend it. */
const elements: readonly (readonly [RegExp, string])[] = [
  [/registration time|ext-RegistrationDateTime|AuthoredOn/i, 'Vul de registratietijd met datum, tijd en tijdzone (R4: ext-RegistrationDateTime; STU3: authoredOn).'],
  [/date on which it was stated|its date/, 'Vul dateAsserted met datum, tijd en tijdzone.'],
  [/names no medicine/, 'Vul medicationReference of medicationCodeableConcept, en stuur de Medication mee (_include).'],
  [/what kind of block/, 'Vul category met de code uit het profiel.'],
  [/period|duration/i, 'Vul de gebruiksperiode met een begin, en een einde of een duur die te lezen is.'],
  [/type of stop|StopType/i, 'Gebruik een stoptype uit de waardelijst.'],
  [/modifier/, 'Laat modifierExtension en modifiers weg die niet in het profiel staan.'],
  [/Treatment/, 'Vul bij de MBH de waarde (valueIdentifier.value).'],
];

export const elementToMend = (why: string): string => elements.find(([pattern]) => pattern.test(why))?.[1] ?? `Kijk naar: ${whyInWords(why)}.`;
