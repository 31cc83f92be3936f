import { runStep } from './run-step.mjs';

/** Everything that needs no server and no network. Two at a time: types and lint take longest. */
const lanes = [
  [
    { name: 'types', command: ['tsc', '-p', '.'] },
    { name: 'architecture', command: ['node', 'tools/check/architecture.mjs'] },
    { name: 'sizes', command: ['node', 'tools/check/sizes.mjs'] },
    { name: 'canaries', command: ['node', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', 'canaries', '--silent'] },
  ],
  [
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'generated documents', command: ['npm', 'run', '--silent', 'docs', '--', '--check'] },
  ],
];

const results = await Promise.all(
  lanes.map(async (steps) => {
    const passed = [];
    for (const step of steps) passed.push(await runStep(step));
    return passed;
  }),
);

const failed = results.flat().filter((passed) => !passed).length;
console.log(failed === 0 ? 'check: all passed' : `check: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
