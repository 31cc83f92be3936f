export interface Column {
  readonly title: string;
  readonly width: number;
}

const gap = '  ';

/** Columns of fixed width; long texts go on below, nothing is cut off. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const head = columns.map(({ title }) => title);
  const rule = columns.map(({ width }) => '-'.repeat(width));
  return [head, rule, ...rows].flatMap((row) => linesOf(columns, row));
}

function linesOf(columns: readonly Column[], row: readonly string[]): string[] {
  const cells = columns.map(({ width }, index) => wrapped(row[index] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map(({ width }, index) => (cells[index]?.[line] ?? '').padEnd(width)).join(gap).trimEnd(),
  );
}

/** Breaks between words; a word that does not fit at all is broken itself. */
export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/).flatMap((part) => pieces(part, width))) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const pieces = (word: string, width: number): string[] => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''];
