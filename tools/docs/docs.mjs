// Builds, then writes docs/generated from the code; with --check it only compares.
import { spawnSync } from 'node:child_process';

const run = (file, ...more) => spawnSync(process.execPath, [file, ...more], { stdio: 'inherit' }).status ?? 1;

const built = run('tools/build/build.mjs');
process.exitCode = built === 0 ? run('dist/tools/docs/generate.js', ...process.argv.slice(2)) : built;
