import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

interface Project {
  readonly type: 'application' | 'library';
  readonly root: string;
  readonly sourceRoot: string;
  readonly entryFile: string;
  readonly compilerOptions?: object;
}

describe('nest-cli.json', () => {
  const read = async (): Promise<Project[]> => Object.values((JSON.parse(await readFile('nest-cli.json', 'utf8')) as { projects: Record<string, Project> }).projects);
  const housesIn = async (folder: 'apps' | 'libs') => (await readdir(folder)).map((name) => `${folder}/${name}`);

  it.each([
    ['apps', 'application'],
    ['libs', 'library'],
  ] as const)('lists every folder of %s once, and nothing else', async (folder, type) => {
    const listed = (await read()).filter((project) => project.type === type).map(({ root }) => root);

    expect(listed.toSorted()).toEqual((await housesIn(folder)).toSorted());
  });

  it('points at entry files that exist', async () => {
    const entries = (await read()).map(({ sourceRoot, entryFile }) => `${sourceRoot}/${entryFile}.ts`);

    expect(entries.filter((path) => !existsSync(path))).toEqual([]);
  });
});
