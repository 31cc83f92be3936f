import { relative, sep } from 'node:path';

const emptyWords = 'util|utils|helper|helpers|common|shared|manager|managers|base|data|info|misc';
const saysNothing = new RegExp(`^(${emptyWords})$|^base-|-(${emptyWords})$`);

/** Folder and file names, without their suffixes: `care-utils.ts` says nothing, `data-key.ts` does. */
export const fileNameSaysWhat = {
  meta: { type: 'problem', schema: [], messages: { empty: '"{{name}}" says nothing about what is in it; if no better word comes, the file does two things.' } },
  create: (context) => ({
    Program(node) {
      const names = relative(context.cwd, context.filename).split(sep).map((name) => name.split('.')[0]);
      for (const name of names.filter((name) => saysNothing.test(name))) {
        context.report({ node, loc: { line: 1, column: 0 }, messageId: 'empty', data: { name } });
      }
    },
  }),
};
