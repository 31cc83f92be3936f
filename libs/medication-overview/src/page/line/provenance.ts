import type { LineBlock, MedicationLine } from '../../domain/lines/line.js';
import { authorName, organisationName } from '../directory.js';
import type { Telling } from '../telling.js';
import { dutchAge, dutchDayAndTime } from '../words/dutch-dates.js';
import { blockInWords, systemInWords } from '../words/words.js';

/** Per block that counts: what it is, who wrote it, when, in which source, and how old that answer is. */
export const provenanceInWords = (line: MedicationLine, telling: Telling): string[] =>
  line.blocks.filter(({ role }) => role !== 'superseded').map((onLine) => ofBlock(onLine, telling));

function ofBlock({ block, role }: LineBlock, { overview, directory }: Telling): string {
  const author = authorName(directory, block.author) ?? 'onbekende schrijver';
  const kind = [...(block.stop ? [stops[block.stop]] : []), ...(role === 'future' ? ['straks'] : [])].join(', ');
  const what = `${blockInWords[block.kind]}${kind ? ` (${kind})` : ''}`;
  const report = overview.sources.find(({ source }) => source.id === block.source);
  const system = report ? ` (${systemInWords(report.source.kind)})` : '';
  const age = report?.ageMs === null || report === undefined ? '' : `, ${dutchAge(report.ageMs)}`;
  return `${what}: ${author}, ${dutchDayAndTime(block.registeredAt)}. Bron: ${organisationName(directory, block.sourceUra)}${system}${age}.`;
}

const stops = { definitive: 'stop', temporary: 'onderbreking', cancelled: 'geannuleerd' } as const;
