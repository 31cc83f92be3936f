#!/usr/bin/env node
const compiled = new URL('../../dist/tools/schakel/src/main.js', import.meta.url);

await import(compiled.href).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('schakel is not built yet: run `npm run build` (or `npm start`) in the project first.\n');
  process.exitCode = 1;
});
