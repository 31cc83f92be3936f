import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { organisationTypes } from '../../tools/schakel/src/consent-form/who.js';
import { run } from '../../tools/schakel/src/run.js';
import { schakel } from '../../tools/schakel/src/program.js';
import { aScreen } from '../../tools/schakel/src/testing/builders.js';

const currentPart = 2;
const program = schakel(async () => undefined);

const noRegion = () => Promise.reject(new Error('there is no region'));

interface Documented {
  readonly words: readonly string[];
  readonly options: readonly string[];
  readonly part: number;
}

/** Every command of the table in docs/contract.md: `a b\|c --x`, `d` makes three of them. */
const documented: readonly Documented[] = readFileSync('docs/contract.md', 'utf8')
  .split('## schakel')[1]!
  .split('\n')
  .flatMap((line) => {
    const [, commands = '', part = ''] = /^\| (`.*?) \| (\d) \|/.exec(line) ?? [];
    const alone = [...commands.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text.replaceAll('\\|', '|'));
    return alone.flatMap((text) => expanded(text, Number(part)));
  });

function expanded(text: string, part: number): Documented[] {
  const options = [...text.matchAll(/--[a-z-]+/g)].map(([option]) => option);
  const plain = text.replace(/\[[^\]]*\]/g, '').replace(/\s--.*/, '');
  const [first = '', second = ''] = plain.split(' ');
  const alternatives = second.split('|').map((word) => word.replace(/[^a-z-].*$/, '')).filter((word) => word !== '');
  const commands = plain.split('|').length > 1 ? plain.replace(first, '').split('|').map((one) => one.trim().split(' ')[0] ?? '') : alternatives;
  const named = commands.filter((word) => /^[a-z][a-z-]*$/.test(word));
  return (named.length > 0 ? named.map((word) => [first, word]) : [[first]]).map((words) => ({ words, options, part }));
}

function find({ words }: Documented): Command | undefined {
  return words.reduce<Command | undefined>((command, word) => command?.commands.find((child) => child.name() === word), program);
}

describe('the table of schakel in docs/contract.md', () => {
  it('is read: it names the commands that everyone uses', () => {
    const names = documented.map(({ words }) => words.join(' '));

    expect(names).toEqual(expect.arrayContaining(['token', 'overview', 'consent grant', 'consent object', 'sources break', 'clock advance', 'handover refuse', 'handover board', 'topics list', 'crisis erase']));
  });

  it.each(documented.filter(({ part }) => part <= currentPart).map((row) => [row.words.join(' '), row] as const))('has a command that schakel knows, with its options: %s', (_name, row) => {
    const command = find(row);

    expect(command?.options.map(({ long }) => long)).toEqual(expect.arrayContaining([...row.options]));
  });

  it('names the organisation types that a consent may be for, and no other', () => {
    const [, named = ''] = /^- Organisation types: `([^`]*)`/m.exec(readFileSync('docs/contract.md', 'utf8')) ?? [];

    expect(named.split(' ')).toEqual(organisationTypes);
  });

  it.each(documented.filter(({ part }) => part > currentPart).map(({ words, options }) => [words.join(' '), [...words, ...options]] as const))(
    'has a command of a later part that says so: %s',
    async (name, words) => {
      const screen = aScreen();
      const needed = name === 'crisis read' ? ['x', '--as', 'crisis'] : [];

      expect(await run([...words, ...needed], screen, noRegion)).toBe(2);
      expect(screen.written.out).toBe('not yet\n');
    },
  );
});
