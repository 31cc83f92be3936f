import type { MedicationLine } from '../../domain/lines/line.js';
import type { SectionId } from '../page.js';

export type MedicineSectionId = Extract<SectionId, 'daily' | 'depots' | 'as-needed' | 'interrupted' | 'future' | 'stopped'>;

const injectedByName = /depot|\binj/i;
const aWeek = 7;

/** Each line stands in one section. */
export function sectionOfLine(line: MedicationLine): MedicineSectionId {
  if (line.category === 'recently-stopped') return 'stopped';
  if (line.category === 'future') return 'future';
  if (line.interrupted) return 'interrupted';
  if (isDepot(line)) return 'depots';
  return line.dose.intake.asNeeded === 'all' ? 'as-needed' : 'daily';
}

/** Given once in a week or less often, by injection. */
export const isDepot = ({ medicine, dose: { intake } }: MedicationLine): boolean =>
  intake.everyDays !== null && intake.everyDays >= aWeek && (intake.isInjected || injectedByName.test(medicine.text));
