import { findViolations, readCanaries, sorted, type Canary, type Findings } from './read-canaries.js';

describe('the rules of .dependency-cruiser.cjs', () => {
  let canaries: Canary[];
  let findings: Findings;

  beforeAll(async () => {
    [canaries, findings] = await Promise.all([readCanaries('imports'), findViolations('imports')]);
  });

  it('each have a canary', () => {
    const covered = new Set(canaries.flatMap(({ breaks }) => breaks.map(({ rule }) => rule)));

    expect(findings.rules.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('catch every canary, by the rules it announces and no other', () => {
    const announced = canaries.map(({ file, breaks }) => [file, sorted(breaks.map(({ rule }) => rule))]);
    const caught = canaries.map(({ file }) => [file, sorted(findings.broken.filter(({ from }) => from === file).map(({ rule }) => rule))]);

    expect(Object.fromEntries(caught)).toEqual(Object.fromEntries(announced));
  });
});
