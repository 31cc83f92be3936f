const { rule } = require('./rule.cjs');

const installed = (name) => `(^|/)node_modules/(@types/)?${name}/`;

/** One rule per row of packageRooms, one for packages without a row, one for those that only tests use. */
exports.packageRules = (packageRooms, testPackages) => [
  ...Object.entries(packageRooms).map(([name, rooms]) =>
    rule(
      `room-of-${name.replace('@', '').replace('/', '-')}`,
      `${name} lives in ${rooms.join(', ')}.`,
      { pathNot: rooms },
      { path: installed(name) },
    ),
  ),
  rule(
    'every-package-has-a-room',
    'Add the package to packageRooms, with the reason.',
    {},
    { path: '(^|/)node_modules/', pathNot: [...Object.keys(packageRooms), ...testPackages].map(installed) },
  ),
  rule(
    'test-packages-stay-in-tests',
    'What only tests need is not installed in production.',
    { path: '^(apps|libs|database)/' },
    { path: testPackages.map(installed) },
  ),
];
