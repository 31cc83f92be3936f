import type { PlainBlock } from './history.js';

/** Rule 1.1: an identifier with a system means the same everywhere, any other name within its source. */
export function nameOf({ id, source, hasIdentifier, identifierIsLocal }: PlainBlock): string {
  if (!hasIdentifier) return `at ${source} ${id}`;
  return identifierIsLocal ? `at ${source} |${id}` : `anywhere ${id}`;
}

export const isKnownAnywhere = (name: string): boolean => name.startsWith('anywhere ');

const withoutSystem = /^\|/;

/** What a reference may mean: an identifier, or the bare id of what the same source sent. */
const meantBy = (reference: string, source: string): string[] =>
  withoutSystem.test(reference) ? [`at ${source} ${reference}`] : [`anywhere ${reference}`, `at ${source} ${reference}`];

/** What was put together, by the names it goes by. `ambiguous`: names of blocks about several medicines, which mean something within a source only. */
export function named(block: PlainBlock, duplicates: readonly PlainBlock[], ambiguous: ReadonlySet<string>): Pick<PlainBlock, 'names' | 'follows' | 'restsOn'> {
  const isClear = (name: string): boolean => !ambiguous.has(name);
  const mean = (references: readonly string[]): string[] => references.flatMap((reference) => meantBy(reference, block.source)).filter(isClear);
  return {
    names: [block, ...duplicates].flatMap((one) => [nameOf(one), `at ${one.source} ${one.id}`]).filter(isClear),
    follows: mean(block.follows),
    restsOn: mean(block.restsOn),
  };
}

/** Rule 2.1: system and value; without a system, which goes after every system, the MBH is one within its source. */
export const treatmentOf = ({ mbh, mbhIsLocal, source }: PlainBlock): string | null =>
  mbh === null ? null : (mbhIsLocal ? ['within', mbh, source] : ['', mbh]).join('\u0000');
