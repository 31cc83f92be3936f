import { isReadable, type ReceivedBlock } from '../../domain/blocks/building-block.js';
import type { NotShown, NotShownReason } from '../../domain/lines/line.js';
import { organisationName } from '../directory.js';
import type { MedicationOverview } from '../../domain/overview.js';
import type { Telling } from '../telling.js';
import { blockInWords } from '../words/words.js';

const isBroken = ({ reason }: NotShown): boolean => reason === 'unreadable' || reason === 'other-person';

/** What came and is on no line because nobody could read it, or because it may be about somebody else. */
export const unreadableInWords = ({ overview, directory }: Telling): string[] =>
  overview.notShown.filter(isBroken).map(({ block, key, reason }) => {
    const medicine = medicineOf(key, overview);
    const about = medicine === null ? `een medicijn (${blockInWords[block.kind].toLowerCase()} ${block.id})` : `een deel over ${medicine}`;
    const why = reason === 'unreadable' ? 'is niet te lezen' : 'gaat misschien over iemand anders';
    return `${about} van ${organisationName(directory, block.sourceUra)} ${why} en staat niet in de lijst.`;
  });

/** By another part of the same treatment, for what cannot be read has no name of its own. */
function medicineOf(treatment: string | null, { lines, notShown }: MedicationOverview): string | null {
  if (treatment === null) return null;
  const line = lines.find(({ keys }) => keys.includes(treatment));
  const others = notShown.filter(({ key }) => key === treatment).map(({ block }) => nameOf(block));
  return line?.medicine.text ?? others.find((name) => name !== null) ?? null;
}

const nameOf = (block: ReceivedBlock): string | null => (isReadable(block) ? block.medicine.text : null);

/** A medicine of which nothing stands on a line, and why not. */
const whyNoLine: Readonly<Partial<Record<NotShownReason, string>>> = {
  'ended-long-ago': 'langer dan twee maanden geleden gestopt',
  'too-far-ahead': 'begint pas over meer dan drie maanden',
  cancelled: 'geannuleerd voor het begon',
  'use-too-old': 'gebruik meer dan dertien maanden geleden genoemd',
  'not-used': 'wordt volgens de opgave niet gebruikt',
};

/** Medicines that came and have no line at all; one sentence for each reason. */
export function leftOutInWords({ overview: { lines, notShown } }: Telling): string[] {
  const onLines = new Set(lines.flatMap(({ keys }) => keys));
  const without = notShown.filter(({ key, reason }) => whyNoLine[reason] !== undefined && (key === null || !onLines.has(key)));
  return [...Map.groupBy(without, ({ reason }) => reason)].flatMap(([reason, same]) => {
    const names = [...new Set(same.flatMap(({ block }) => nameOf(block) ?? []))];
    return names.length === 0 ? [] : [`Wel ontvangen, geen regel (${whyNoLine[reason]}): ${names.join('; ')}.`];
  });
}
