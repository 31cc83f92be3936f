import { basename, dirname, join, relative } from 'node:path';
import { outputOf } from './sources.mjs';
import { writeWhole } from './write-whole.mjs';

export async function compile(sources, root) {
  const { transformFile } = await import('@swc/core');
  const results = await Promise.allSettled(sources.map((source) => compileOne(transformFile, source, root)));
  const failures = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (failures.length > 0) throw new Error(`${failures.length} of ${sources.length} files failed\n${failures.join('\n')}`);
}

async function compileOne(transformFile, source, root) {
  const output = join(root, outputOf(source));
  const { code, map } = await transformFile(join(root, source.path), {
    root,
    configFile: join(root, '.swcrc'),
    sourceMaps: true,
    sourceFileName: relative(dirname(output), join(root, source.path)),
  });
  const mapName = `${basename(output)}.map`;
  await writeWhole(`${output}.map`, map);
  await writeWhole(output, `${code.trimEnd()}\n//# sourceMappingURL=${mapName}\n`);
}
