import type { MedicationLine } from '../../domain/lines/line.js';
import { shifted, type Moment } from '../../domain/time/moment.js';
import { basisOf, formerOf, otherLineOf, stopOf } from '../line/blocks-of-line.js';
import { doseInWords, plainDose } from '../line/dose-in-words.js';
import { pausedSince } from '../line/pause-in-words.js';
import type { MedicationOverview } from '../../domain/overview.js';
import type { ChangeSection } from '../page.js';
import { dutchDay, dutchEnd } from '../words/dutch-dates.js';
import { titles } from '../words/words.js';

const days = 28;

/** What stands below already, said again in short because it is new. */
export const changesSection = (overview: MedicationOverview): ChangeSection => ({
  kind: 'changes',
  id: 'changes',
  title: titles.changes,
  changes: overview.lines.flatMap((line) => {
    const what = changeOf(line, overview);
    return what === null ? [] : [{ medicine: line.medicine.text, what }];
  }),
  none: overview.sources.some(({ state }) => state === 'answered') ? 'niets, volgens de bronnen die antwoord gaven' : 'niet bekend: geen enkele bron gaf antwoord',
});

/** null: nothing of it was registered, began or ended in the four weeks before. */
export function changeOf(line: MedicationLine, overview: Pick<MedicationOverview, 'at' | 'lines'>): string | null {
  const isLately = laterThan(shifted(overview.at.ms, { days: -days }), overview.at.ms);
  const [basis, stop] = [basisOf(line), stopOf(line)];
  const { start, end } = line.period;
  const isBegunLate = isLately(basis?.registeredAt) || isLately(start);
  const isStopLate = isLately(stop?.registeredAt) || isLately(end);
  if (line.category === 'recently-stopped') return isStopLate || isBegunLate ? `gestopt${end ? `, gebruik ${dutchEnd(end)}` : ''}` : null;
  if (line.interrupted && isLately(stop?.registeredAt)) return pausedSince(line);
  if (isBegunLate) return begun(line, overview);
  if (!isStopLate) return null;
  if (line.category === 'current' && otherLineOf(line, overview)) return `zo ${end ? dutchEnd(end) : 'nog even'}, daarna gewijzigd`;
  return end ? `stopt: ${dutchEnd(end)}` : 'stop afgesproken';
}

const laterThan = (from: number, until: number) => (moment: Moment | null | undefined): boolean => moment != null && moment.ms >= from && moment.ms <= until;

type Taken = Pick<MedicationLine, 'medicine' | 'dose'>;

/** New, unless it replaces or names an earlier agreement. */
function begun(line: MedicationLine, overview: Pick<MedicationOverview, 'lines'>): string {
  const { start } = line.period;
  const since = start ? ` ${line.category === 'future' ? 'vanaf' : 'sinds'} ${dutchDay(start)}` : '';
  const former: Taken | null = (line.category === 'future' ? otherLineOf(line, overview) : null) ?? formerOf(line)[0] ?? null;
  if (!former) return `${basisOf(line)?.follows.length ? 'gewijzigd' : 'nieuw'}${since}`;
  const isOtherProduct = former.medicine.text !== line.medicine.text;
  if (!isOtherProduct && plainDose(former.dose) === plainDose(line.dose)) return `gewijzigd, zelfde dosering${since}`;
  return `dosis gewijzigd${since}: ${doseInWords(line.dose)}; was ${isOtherProduct ? `${former.medicine.text} ` : ''}${doseInWords(former.dose)}`;
}
