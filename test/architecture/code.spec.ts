import { relative } from 'node:path';
import { findViolations, folderOf, readCanaries, sorted, type Canary, type Findings } from './read-canaries.js';

/** Rules of others that this house relies on as much as on its own. */
const reliedOn = ['@typescript-eslint/no-floating-promises', '@typescript-eslint/switch-exhaustiveness-check', 'max-lines', 'inline-config'];

describe('the rules of eslint.config.mjs', () => {
  let canaries: Canary[];
  let findings: Findings;

  beforeAll(async () => {
    [canaries, findings] = await Promise.all([readCanaries('code'), findViolations('code')]);
  }, 30_000);

  it('each have a canary', () => {
    const covered = new Set(canaries.flatMap(({ breaks }) => breaks.map(({ rule }) => rule)));

    expect([...findings.rules, ...reliedOn].filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('catch every canary on the line it announces, and leave the lines beside it alone', () => {
    const announced = canaries.flatMap(({ file, breaks }) => breaks.map(({ line, rule }) => `${file}:${line} ${rule}`));
    const caught = findings.broken.map(({ file = '', line, rule }) => `${relative(folderOf('code'), file)}:${line} ${rule}`);

    expect(sorted(caught)).toEqual(sorted(announced));
  });
});
