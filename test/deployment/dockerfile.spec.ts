import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

const parse = (text: string): Instruction[] =>
  text.split('\n').flatMap((line) => {
    const [, word, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return word !== undefined && rest !== undefined ? [{ word, rest }] : [];
  });

describe('the image', () => {
  let instructions: Instruction[];
  let runtime: Instruction[];

  beforeAll(async () => {
    instructions = parse(await readFile('Dockerfile', 'utf8'));
    runtime = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
  });

  it('runs on the Node that the project names', () => {
    const bases = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' ')[0]);

    expect(bases).toEqual(['node:24-bookworm-slim', 'node:24-bookworm-slim']);
  });

  it('does not run as root', () => {
    const user = runtime.findLastIndex(({ word }) => word === 'USER');

    expect(runtime[user]?.rest).toBe('node');
    expect(runtime.slice(user).map(({ word }) => word)).not.toContain('RUN');
  });

  it('installs nothing that only tests need, and runs no script of a package', () => {
    const installs = runtime.filter(({ word, rest }) => word === 'RUN' && rest.includes('npm'));

    expect(installs.map(({ rest }) => rest.split(' && ')[0])).toEqual(['npm ci --omit=dev --ignore-scripts']);
  });

  it('copies only what exists', () => {
    const copies = instructions.filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'));
    const sources = copies.flatMap(({ rest }) => rest.split(' ').slice(0, -1));

    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  });
});
