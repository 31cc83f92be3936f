/** `node --import` this: plain node then runs our TypeScript, for what a test starts as a process of its own. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { transformSync } from '@swc/core';

const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/') && !url.includes('/dist/');

registerHooks({
  resolve(specifier, context, nextResolve) {
    const ours = { ...context, conditions: [...context.conditions, 'source'] };
    try {
      return nextResolve(specifier, ours);
    } catch (error) {
      if (!/^(\.|file:).*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), ours);
    }
  },

  load(url, context, nextLoad) {
    if (!isOurs(url) || !url.endsWith('.ts')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
