import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Canary {
  readonly file: string;
  /** What its comments say it breaks, with the line they stand on. */
  readonly breaks: readonly { readonly line: number; readonly rule: string }[];
}

export const folderOf = (kind: 'imports' | 'code'): string => resolve('test/architecture/canaries', kind);

export async function readCanaries(kind: 'imports' | 'code'): Promise<Canary[]> {
  const folder = folderOf(kind);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return files.map((entry) => join(entry.parentPath, entry.name)).map((path) => ({ file: relative(folder, path), breaks: announcedIn(path) }));
}

function announcedIn(path: string): Canary['breaks'] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const [, rules = ''] = /\/\/ breaks: (.+)$/.exec(text) ?? [];
    return rules.split(', ').filter(Boolean).map((rule) => ({ line: index + 1, rule }));
  });
}

export interface Findings {
  readonly rules: readonly string[];
  readonly broken: readonly { readonly rule: string; readonly from?: string; readonly file?: string; readonly line?: number }[];
}

/** In a process of its own: the checkers need nothing of Jest's module loader. */
export async function findViolations(kind: 'imports' | 'code'): Promise<Findings> {
  const { stdout } = await run(process.execPath, ['tools/check/violations.mjs', kind, folderOf(kind)], { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as Findings;
}

export const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();
