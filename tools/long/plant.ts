import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Edit {
  /** Below `dist/libs`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A copy of the compiled product with one fault in it; a fault that no longer fits is an error, never a pass. */
export function plant(mutant: Mutant, product: string, scratch: string): string {
  for (const name of ['dist', 'config', 'package.json']) cpSync(join(product, name), join(scratch, name), { recursive: true });
  symlinkSync(join(product, 'node_modules'), join(scratch, 'node_modules'));
  for (const edit of mutant.edits) change(mutant.name, join(scratch, 'dist/libs', edit.file), edit);
  return scratch;
}

function change(mutant: string, path: string, { from, to }: Edit): void {
  const code = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!code.includes(from)) throw new Error(`the mutant ${mutant} does not fit ${path} any more`);
  writeFileSync(path, code.replaceAll(from, to));
}
