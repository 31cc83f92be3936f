import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const rules = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));
const houses = ['apps', 'bench', 'database', 'examples', 'libs', 'test', 'tools'];

/** Imports under `root` that break a rule of the architecture, and how many imports were looked at. */
export async function brokenImports(root) {
  const options = await extractDepcruiseOptions(rules);
  const present = new Set(await readdir(root));
  const { output } = await cruise(houses.filter((house) => present.has(house)), { ...options, baseDir: resolve(root) });
  const reasons = new Map(options.ruleSet.forbidden.map(({ name, comment }) => [name, comment]));
  const broken = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to, reason: reasons.get(rule.name) }));
  return { broken, looked: output.summary.totalDependenciesCruised };
}

export async function ruleNames() {
  const { ruleSet } = await extractDepcruiseOptions(rules);
  return ruleSet.forbidden.map(({ name }) => name);
}
