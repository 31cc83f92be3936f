import { runNamed } from '../run-named.mjs';

const { suite, rest } = suiteFrom(process.argv.slice(2));

/** Harnesses at full size, and the part of the product each comes with. */
process.exitCode = await runNamed({
  usage: 'npm run test:long -- --suite S [--seed N] [--size …]',
  kind: 'suite',
  name: suite,
  parts: { audit: 1, overview: 2, fuzz: 2, 'twin-worlds': 3, withdrawal: 3, events: 4, handover: 6 },
  programOf: (name) => `dist/tools/long/${name}/main.js`,
  args: rest,
});

function suiteFrom(args) {
  const at = args.indexOf('--suite');
  return at < 0 ? { suite: undefined, rest: args } : { suite: args[at + 1], rest: args.toSpliced(at, 2) };
}
