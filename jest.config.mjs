/** What each suffix needs: .spec nothing, .int-spec a server that it starts (PostgreSQL, a source over HTTP), .contract-spec and .e2e-spec a running region. */
const project = (displayName, suffix, more = {}) => ({
  displayName,
  testMatch: suffix.map((ending) => `<rootDir>/{apps,libs,test,tools,database,bench}/**/*.${ending}.ts`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/architecture/canaries/'],
  ...more,
});

/** Do the rules of lint and architecture still bite? Part of `npm run check`. */
const canaries = ['code', 'imports'].map((rules) => `<rootDir>/test/architecture/${rules}.spec`);

export default {
  // Servers start within these bounds also on a busy machine; suites of the region break sources, so one runs after the other.
  testTimeout: 60_000,
  maxWorkers: 1,
  projects: [
    project('fast', ['spec'], { testPathIgnorePatterns: canaries }),
    { ...project('canaries', []), testMatch: canaries.map((path) => `${path}.ts`) },
    project('database', ['int-spec'], { globalSetup: '<rootDir>/test/support/start-postgres.ts', globalTeardown: '<rootDir>/test/support/stop-postgres.ts' }),
    project('region', ['contract-spec', 'e2e-spec'], { globalSetup: '<rootDir>/test/support/region/start-region.ts', globalTeardown: '<rootDir>/test/support/region/stop-region.ts' }),
  ],
};
