import type { BlockKind } from '../../domain/blocks/building-block.js';
import type { AllergyKind } from '../../domain/alongside.js';
import { inWords } from '../../domain/codes-in-words.js';
import type { SectionId } from '../page.js';

/** The system that was asked. */
export const systemInWords = inWords({ 'ggz-epd': 'EPD', his: 'HIS', ais: 'AIS' });

export const blockInWords: Readonly<Record<BlockKind, string>> = { MA: 'Afspraak', TA: 'Apotheek', MGB: 'Gebruik' };

/** Who speaks by a block. */
export const speakerInWords: Readonly<Record<BlockKind, string>> = { MA: 'Arts', TA: 'Apotheek', MGB: 'Gebruik' };

/** What it is besides what its label says. */
export const allergyInWords: Readonly<Record<AllergyKind, string | null>> = {
  allergy: 'allergie',
  intolerance: 'intolerantie',
  'adverse-reaction': 'bijwerking',
  'contra-indication': null,
};

export const titles: Readonly<Record<SectionId, string>> = {
  who: 'Wie',
  missing: 'Wat ontbreekt of niet gedaan is',
  allergies: 'Allergieën, contra-indicaties en metingen',
  changes: 'Nieuw, gewijzigd of gestopt in de laatste vier weken',
  daily: 'Vast gebruik: elke dag of volgens een schema',
  depots: 'Depots',
  'as-needed': 'Zo nodig',
  interrupted: 'Onderbroken',
  future: 'Straks: nog niet begonnen',
  stopped: 'Gestopt',
};
