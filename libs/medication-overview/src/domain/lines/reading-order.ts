import { compareText } from '../blocks/building-block.js';
import { roles, type LineBlock, type LineCategory, type MedicationLine, type NotShown } from './line.js';

const categories: readonly LineCategory[] = ['current', 'recently-stopped', 'future'];

export const inReadingOrder = (line: MedicationLine): MedicationLine => ({ ...line, blocks: line.blocks.toSorted(byRole) });

const byRole = (one: LineBlock, other: LineBlock): number =>
  roles.indexOf(one.role) - roles.indexOf(other.role) ||
  one.block.registeredAt.ms - other.block.registeredAt.ms ||
  compareText(one.block.id, other.block.id) ||
  compareText(one.block.key, other.block.key);

export const byWhatIsRead = (one: MedicationLine, other: MedicationLine): number =>
  categories.indexOf(one.category) - categories.indexOf(other.category) ||
  compareText(one.medicine.text.toLowerCase(), other.medicine.text.toLowerCase()) ||
  compareText(one.treatment ?? '', other.treatment ?? '') ||
  compareText(one.blocks[0]?.block.key ?? '', other.blocks[0]?.block.key ?? '');

export const byWhereItBelongs = (one: NotShown, other: NotShown): number =>
  compareText(one.treatment ?? '', other.treatment ?? '') || compareText(one.block.id, other.block.id) || compareText(one.block.key, other.block.key);
