import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

describe('npm run build', () => {
  let clone: string;
  const inClone = (path: string): string => join(clone, path);
  const build = async (): Promise<string> => (await run(process.execPath, ['tools/build/build.mjs', clone])).stdout;
  const isThere = (path: string): Promise<boolean> => access(inClone(path)).then(() => true, () => false);

  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), 'regioschakel-build-'));
    await mkdir(inClone('libs/door/src'), { recursive: true });
    await copyFile('.swcrc', inClone('.swcrc'));
    await writeFile(inClone('libs/door/src/index.ts'), 'export const open: boolean = true;\n');
    await writeFile(inClone('libs/door/src/door.spec.ts'), 'it.todo("opens");\n');
  });

  afterEach(() => rm(clone, { recursive: true }));

  it('compiles a clean clone, with source maps and without its tests', async () => {
    expect(await build()).toBe('build: 1 compiled, 0 removed\n');

    expect(await isThere('dist/libs/door/src/index.js')).toBe(true);
    expect(await isThere('dist/libs/door/src/index.js.map')).toBe(true);
    expect(await isThere('dist/libs/door/src/door.spec.js')).toBe(false);
  });

  it('compiles the second engines that harnesses judge by, and nothing else of the tests', async () => {
    await mkdir(inClone('test/oracles'), { recursive: true });
    for (const name of ['oracles/engine.ts', 'oracles/engine.spec.ts', 'other.ts']) await writeFile(inClone(`test/${name}`), 'export {};\n');
    expect(await build()).toBe('build: 2 compiled, 0 removed\n');

    expect(await isThere('dist/test/oracles/engine.js')).toBe(true);
  });

  it('leaves everything alone when nothing changed', async () => {
    await build();
    const before = await stat(inClone('dist/libs/door/src/index.js'));

    expect(await build()).toBe('');
    expect((await stat(inClone('dist/libs/door/src/index.js'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('makes again what somebody deleted from dist', async () => {
    await build();
    await rm(inClone('dist/libs/door/src/index.js'));

    expect(await build()).toBe('build: 1 compiled, 0 removed\n');
  });

  it('removes what was compiled from a file that is gone', async () => {
    await writeFile(inClone('libs/door/src/window.ts'), 'export const open = false;\n');
    await build();
    await rm(inClone('libs/door/src/window.ts'));

    expect(await build()).toBe('build: 0 compiled, 2 removed\n');
    expect(await isThere('dist/libs/door/src/window.js')).toBe(false);
  });

  it('names the file that does not compile and ends with 1', async () => {
    await writeFile(inClone('libs/door/src/broken.ts'), 'export const = ;\n');

    await expect(build()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('broken.ts') });
  });
});
