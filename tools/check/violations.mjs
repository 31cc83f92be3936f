import { brokenImports, ruleNames } from './cruise.mjs';
import { house } from './house-lint/plugin.mjs';
import { lintErrors } from './lint.mjs';

/** For the canary tests: what the rules find in the folder given, as JSON on standard output. */
const [kind, root] = process.argv.slice(2);

const found = {
  imports: async () => ({ rules: await ruleNames(), ...(await brokenImports(root)) }),
  code: async () => ({ rules: Object.keys(house.rules).map((name) => `house/${name}`), broken: await lintErrors(root) }),
};

process.stdout.write(JSON.stringify(await found[kind]()));
