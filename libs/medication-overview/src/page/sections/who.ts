import type { MedicationOverview } from '../../domain/overview.js';
import type { FactSection } from '../page.js';
import { dutchDate } from '../words/dutch-dates.js';
import { titles } from '../words/words.js';

/** Whom it is about, as a source that may be seen names them. The BSN is not on the page. */
export const whoSection = ({ person }: MedicationOverview): FactSection => ({
  kind: 'facts',
  id: 'who',
  title: titles.who,
  facts: [
    { label: 'Naam', values: [person?.name || 'niet ontvangen van de bronnen'] },
    { label: 'Geboren', values: [person?.birthDate ? dutchDate(person.birthDate) : 'niet ontvangen van de bronnen'] },
  ],
});
