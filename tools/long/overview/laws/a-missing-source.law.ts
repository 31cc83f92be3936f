import { overviewOf, type Law } from './law.js';

/** A second list of what harms at once when it is not known, by name and ATC. */
const criticalAtcs = ['N05AN01', 'N05AH02', 'N07BC01', 'N07BC02', 'N07BC05', 'N07BC06', 'N07BC51'];
const criticalNames = [
  'lithium', 'litarex', 'priadel', 'camcolit', 'clozapine', 'leponex', 'methadon', 'polamidon', 'buprenorfine', 'buprenorphine', 'subutex', 'suboxone',
  'buvidal', 'espranor', 'sublocade', 'diamorfine', 'diacetylmorfine',
];

const isCritical = ({ text, atc }: { readonly text: string; readonly atc: string | null }): boolean =>
  (atc !== null && criticalAtcs.includes(atc)) || criticalNames.some((name) => text.toLowerCase().includes(name));

/** Without one of the sources no line stands there as if everything were known. */
export const aMissingSourceIsSaid: Law = ({ blocks, at }, chance) => {
  const sources = [...new Set(blocks.map(({ source }) => source))].sort();
  const gone = sources[Math.floor(chance() * sources.length)];
  const { lines } = overviewOf(blocks.filter(({ source }) => source !== gone), at, true);
  const silent = lines.find(({ flags, medicine }) => !flags.some(({ flag, level }) => flag === 'source-missing' && (level === 'look-now' || !isCritical(medicine))));
  return silent ? `${silent.medicine.text} stands there without source-missing, or only for information` : null;
};
