const { rule, ruleForAll, testCode } = require('./rule.cjs');

const simulatedSources = '^apps/region/src/simulated-sources/';

/** One rule per row of openDoors, and one for the house that has no row yet. */
exports.doorRules = (openDoors) => [
  ...Object.entries(openDoors).map(([house, doors]) =>
    rule(
      `doors-of-${house.replace('/', '-')}`,
      `${house} enters: ${doors.join(', ') || 'no lib'}.`,
      { path: `^${house}/` },
      { path: '^libs/', pathNot: [`^${house}/`, ...doors.map((door) => `^libs/${door}/`)] },
    ),
  ),
  rule(
    'every-house-has-its-doors',
    'Give the lib or app a row in openDoors.',
    { path: '^(apps|libs)/', pathNot: Object.keys(openDoors).map((house) => `^${house}/`) },
    { path: '^libs/', pathNot: '^libs/$1/' },
  ),
];

exports.houseRules = [
  rule('kernel-imports-nothing', 'Ids, errors, Clock and UnitOfWork stand alone.', { path: '^libs/kernel/' }, { pathNot: '^libs/kernel/' }),
  rule('libs-know-no-app', 'The app plugs the lib in, never the other way round.', { path: '^libs/' }, { path: '^apps/' }),
  rule(
    'apps-keep-apart',
    'Only the region starts other apps.',
    { path: '^apps/([^/]+)/', pathNot: ['^apps/region/'] },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'migrations-belong-to-the-platform',
    'Tables are made by the platform and by the apps that call it.',
    { path: '^libs/', pathNot: ['^libs/platform/'] },
    { path: '^database/' },
  ),
  rule(
    'simulated-sources-stand-alone',
    'A source that shares our code cannot show that our code is wrong.',
    { path: simulatedSources },
    { path: ['^libs/', '^apps/(?!region/)', '^database/'], reachable: true },
  ),
  rule(
    'production-imports-no-test-code',
    'Tests may go away without a trace.',
    { path: '^(apps|libs|database|tools)/', pathNot: ['^tools/long/'] },
    { path: testCode },
  ),
  rule(
    'harnesses-borrow-oracles-only',
    'A harness may judge by a second engine of test/oracles; of the other tests it knows nothing.',
    { path: '^tools/long/' },
    { path: testCode, pathNot: ['^test/oracles/'] },
  ),
  ruleForAll(
    'oracles-stand-alone',
    'A second engine that shares our code agrees with our mistakes.',
    { path: '^test/oracles/' },
    { path: ['^libs/', '^apps/', '^database/'], reachable: true },
  ),
  ruleForAll(
    'enter-by-the-door',
    'Enter another lib by its index.ts: #libs/<name>. Only test/<name>/ may look inside the lib of that name.',
    { path: '^(?:(?:libs|test)/([^/]+)/|[a-z]+/)' },
    { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  ),
  ruleForAll('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  ruleForAll('every-import-exists', 'An import that nobody can follow.', {}, { couldNotResolve: true }),
];
