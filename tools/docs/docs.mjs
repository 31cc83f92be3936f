// Builds, then writes docs/generated from the code; with --check it only compares.
import { spawnSync } from 'node:child_process';

const run = (file, ...more) => spawnSync(process.execPath, [file, ...more], { stdio: 'inherit' }).status ?? 1;

const built = run('tools/build/build.mjs');
const checks = process.argv.includes('--check');
const examples = built === 0 && !checks ? run('dist/apps/region/src/demonstration/examples/write-examples.js') : built;
process.exitCode = examples === 0 ? run('dist/tools/docs/generate.js', ...process.argv.slice(2)) : examples;
