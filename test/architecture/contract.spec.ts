import { existsSync, readFileSync } from 'node:fs';

/** What stands in the contract for these parts is there; a later part names no test yet. */
const builtParts = [1, 2];

interface Line {
  readonly text: string;
  /** null: of a table that holds for one part as a whole. */
  readonly part: number | null;
  readonly heldBy: readonly string[];
}

const contract = readFileSync('docs/contract.md', 'utf8').replace(/```[\s\S]*?```/g, '').split('\n');
const rows = contract.flatMap((line, index) => rowAt(line, index));
const sentences = contract.filter((line) => /^(- |\*\*Output|`|Exit )/.test(line)).map((line): Line => ({ text: line.slice(0, 60), part: null, heldBy: filesIn(/ Held by (.*)$/.exec(line)?.[1] ?? '') }));
const lines = [...rows, ...sentences];
const isToCome = ({ part }: Line): boolean => part !== null && !builtParts.includes(part);

/** Cells without the escaped bars inside them; head and rule of a table are no rows. */
function cellsOf(line: string): string[] {
  return line.startsWith('|') ? line.replaceAll('\\|', '/').split('|').slice(1, -1).map((cell) => cell.trim()) : [];
}

function rowAt(line: string, index: number): Line[] {
  const cells = cellsOf(line);
  if (cells.length === 0 || line.startsWith('|---') || (contract[index + 1] ?? '').startsWith('|---')) return [];
  return [{ text: cells[0] ?? '', part: /^[1-6]$/.test(cells[1] ?? '') ? Number(cells[1]) : null, heldBy: filesIn(cells.at(-1) ?? '') }];
}

function filesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
}

describe('docs/contract.md beside the tests', () => {
  it('has a column for the test in every table', () => {
    const heads = contract.filter((_line, index) => (contract[index + 1] ?? '').startsWith('|---'));

    expect(heads.length).toBeGreaterThanOrEqual(4);
    expect(heads.filter((head) => cellsOf(head).at(-1) !== 'held by')).toEqual([]);
  });

  it.each(lines.filter((line) => !isToCome(line)).map((line) => [line.text, line] as const))('names a test that is there for %s', (_text, { heldBy }) => {
    expect(heldBy).not.toEqual([]);
    expect(heldBy.filter((file) => !/[.-]spec\.ts$/.test(file) || !existsSync(file))).toEqual([]);
  });

  it('names no test for what is still to come', () => {
    expect(lines.filter((line) => isToCome(line) && line.heldBy.length > 0)).toEqual([]);
  });
});
