import { mkdirSync, writeFileSync } from 'node:fs';

/** Last line of a test run: plain, for people and for CI. With CI=true a test that did not run is a failure. */
export default class ClosingLine {
  #error;

  onRunComplete(_contexts, results) {
    const line = closingLine(results);
    if (process.env.CI === 'true' && leftOut(results) > 0) this.#error = new Error('with CI=true a test that is left out fails the run');
    if (this.#error) process.stdout.write(`${this.#error.message}\n`);
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/tests.txt', `${line}\n`);
    process.stdout.write(`${line}\n`);
  }

  getLastError() {
    return this.#error;
  }
}

const leftOut = (results) => results.numPendingTests + results.numTodoTests;

/** A suite that could not even be loaded counts as one failed test. */
export function closingLine(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const rest = leftOut(results) > 0 ? `, ${leftOut(results)} left out` : '';
  return `tests: ${results.numPassedTests} passed, ${failed} failed${rest}`;
}
