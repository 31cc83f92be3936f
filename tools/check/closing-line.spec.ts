import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The reporter is plain JavaScript that Jest loads itself: it is asked here in a process of its own. */
async function closingLineOf(results: object): Promise<string> {
  const script = `import { closingLine } from './tools/check/closing-line.mjs'; process.stdout.write(closingLine(${JSON.stringify(results)}));`;
  return (await run(process.execPath, ['--input-type=module', '--eval', script])).stdout;
}

const aRun = { numPassedTests: 312, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };

it.each([
  ['everything passed', aRun, 'tests: 312 passed, 0 failed'],
  ['two tests failed', { ...aRun, numFailedTests: 2 }, 'tests: 312 passed, 2 failed'],
  ['a suite did not load', { ...aRun, numRuntimeErrorTestSuites: 1 }, 'tests: 312 passed, 1 failed'],
  ['a server was missing', { ...aRun, numPendingTests: 4 }, 'tests: 312 passed, 0 failed, 4 left out'],
])('the last line of a run in which %s', async (_situation, results, expected) => {
  expect(await closingLineOf(results)).toBe(expected);
});
