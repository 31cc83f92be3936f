import type { BuildingBlock } from '../../domain/blocks/building-block.js';
import type { MedicationLine } from '../../domain/lines/line.js';
import { authorName } from '../directory.js';
import type { Telling } from '../telling.js';
import { speakerInWords } from '../words/words.js';
import { basisOf, blocksIn } from '../line/blocks-of-line.js';
import { doseInWords, plainDose } from '../line/dose-in-words.js';

/** What counts beside the basis and tells a dose of its own; all of it, where the texts do not show the difference. */
function othersOn(line: MedicationLine, basis: BuildingBlock): BuildingBlock[] {
  const others = blocksIn(line, 'processed', 'use').filter(({ stop }) => stop === null);
  const different = others.filter(({ dose }) => plainDose(dose) !== plainDose(basis.dose));
  return different.length > 0 ? different : others;
}

/** Who says which dose: the basis first. */
export function whoSaysWhichDose(line: MedicationLine, { directory }: Telling): string[] {
  const basis = basisOf(line);
  const blocks = basis ? [basis, ...othersOn(line, basis)] : [];
  return blocks.map(({ kind, author, dose }) => `${speakerInWords[kind]} (${authorName(directory, author) ?? 'onbekende schrijver'}): ${doseInWords(dose)}`);
}

/** Between whom the doses differ. */
export function partiesOfDoses(line: MedicationLine): string {
  const basis = basisOf(line);
  const kinds = new Set(basis ? othersOn(line, basis).map(({ kind }) => kind) : []);
  const first = line.basis === 'MA' ? 'arts' : line.basis === 'TA' ? 'apotheek' : 'gebruik';
  if (kinds.has('TA') && kinds.has('MGB')) return `${first}, apotheek en gebruik hebben een andere dosering`;
  if (kinds.has('TA')) return line.basis === 'TA' ? 'de apotheek heeft twee doseringen' : `${first} en apotheek hebben een andere dosering`;
  if (kinds.has('MGB')) return `${first === 'arts' ? 'de afspraak' : first} en het gebruik hebben een andere dosering`;
  return 'de dosering is niet overal hetzelfde';
}
