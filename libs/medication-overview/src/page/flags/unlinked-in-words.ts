import type { MedicationLine } from '../../domain/lines/line.js';
import type { Telling } from '../telling.js';

/** That nobody agreed it is said only where nothing came of it and all was asked and shared; null: that may be said. */
export function unlinkedInWords({ flags }: MedicationLine, { overview }: Telling): string | null {
  if (flags.some(({ flag, because }) => flag === 'unlinked' && because?.what === 'an-agreement-ended')) return 'alleen de apotheek noemt dit nog; de afspraak die erbij lijkt te horen, is voorbij';
  if (flags.some(({ flag }) => flag === 'source-missing')) return `${here}bij een bron die geen antwoord gaf`;
  return overview.withheld.length > 0 ? `${here}bij wat de cliënt niet deelt` : null;
}

const here = 'hier alleen bekend bij de apotheek; de afspraak kan staan ';
