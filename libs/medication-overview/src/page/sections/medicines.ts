import type { MedicationOverview } from '../../domain/overview.js';
import { didEverySourceAnswer } from '../../domain/source-report.js';
import type { Telling } from '../telling.js';
import type { MedicineSection } from '../page.js';
import { rowOfLine } from '../line/row-of-line.js';
import { sectionOfLine, type MedicineSectionId } from '../line/section-of-line.js';
import { titles } from '../words/words.js';

/** What stands where there is nothing; that nothing is known does not say that nothing is taken. */
const none: Readonly<Record<MedicineSectionId, string>> = {
  daily: 'geen regels; dat zegt niet dat er niets gebruikt wordt',
  depots: 'geen bekend',
  'as-needed': 'geen bekend',
  interrupted: 'geen bekend',
  future: 'geen bekend voor de komende drie maanden',
  stopped: 'geen bekend in de laatste twee maanden',
};

/** Each line stands in one of these. */
export const medicineSections = (telling: Telling): MedicineSection[] =>
  (Object.keys(none) as MedicineSectionId[]).map((id) => ({
    kind: 'medicines',
    id,
    title: titles[id],
    medicines: telling.overview.lines.filter((line) => sectionOfLine(line) === id).map((line) => rowOfLine(line, telling)),
    none: isAllHere(telling.overview) ? none[id] : notWhole,
  }));

/** Where something did not come or is kept back, an empty place must not read as "none". */
const notWhole = 'niet volledig bekend; lees wat ontbreekt';

const isAllHere = ({ sources, withheld, notShown }: MedicationOverview): boolean =>
  withheld.length === 0 && didEverySourceAnswer(sources) && !notShown.some(({ reason }) => reason === 'unreadable');
