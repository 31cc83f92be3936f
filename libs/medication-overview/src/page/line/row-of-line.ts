import type { MedicationLine } from '../../domain/lines/line.js';
import type { Telling } from '../telling.js';
import type { MedicineRow } from '../page.js';
import { basisOf } from './blocks-of-line.js';
import { doseInWords } from './dose-in-words.js';
import { factsOfLine } from './facts-of-line.js';
import { flagsInWords } from '../flags/flags-in-words.js';
import { pauseInWords } from './pause-in-words.js';
import { periodInWords } from './period-in-words.js';
import { prescriberInWords, telephoneInWords } from './prescriber.js';
import { provenanceInWords } from './provenance.js';

/** One medicine as one row. */
export function rowOfLine(line: MedicationLine, telling: Telling): MedicineRow {
  const basis = basisOf(line);
  return {
    medicine: line.medicine.text,
    mark: markOf(line),
    dose: doseInWords(line.dose),
    period: line.interrupted ? pauseInWords(line, telling.overview) : periodInWords(line),
    facts: factsOfLine(line, telling),
    prescriber: basis ? prescriberInWords(basis, telling.directory) : 'voorschrijver niet bekend',
    telephone: basis ? telephoneInWords(basis, telling.directory) : 'telefoon niet bekend',
    flags: flagsInWords(line, telling),
    provenance: provenanceInWords(line, telling),
  };
}

function markOf({ category, interrupted }: MedicationLine): string | null {
  if (category === 'recently-stopped') return 'GESTOPT';
  if (interrupted) return 'ONDERBROKEN';
  return category === 'future' ? 'NOG NIET BEGONNEN' : null;
}
