import { runNamed } from '../run-named.mjs';

const [name, ...rest] = process.argv.slice(2);

/** Benches, and the part of the product each comes with. */
process.exitCode = await runNamed({
  usage: 'npm run bench -- NAME [--short]',
  kind: 'bench',
  name,
  parts: { crisis: 1, overview: 1, consent: 3, events: 4, handover: 6 },
  programOf: (known) => `dist/bench/${known}/main.js`,
  args: rest,
});
