import tseslint from 'typescript-eslint';
import { house } from './tools/check/house-lint/plugin.mjs';

const tests = ['test/**', '**/{test,testing,fixtures}/**', '**/*{.,-}{spec,contract-suite}.ts'];
/** What the gateway can do, and the log to those it was judged for: all that leaves without a decision of Disclosure. */
const releaseWithoutADecision = ['libs/disclosure/src/http/{metadata,log}.controller.ts'];
const simulatedSources = 'apps/region/src/simulated-sources/**';

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'reports/', 'coverage/', '.region*/', 'test/architecture/canaries/'] },
  { linterOptions: { noInlineConfig: true } },
  { files: ['**/*.{ts,mjs,cjs}'], plugins: { house }, rules: { 'house/file-name-says-what': 'error', 'max-lines': ['error', 300] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'house/names-say-what': 'error',
      'house/no-cast-to-released': 'error',
      'house/no-in-memory-events': 'error',
    },
  },
  { files: ['libs/*/src/**/domain/**/*.ts'], ignores: tests, rules: { 'house/domain-has-no-clock-or-chance': 'error' } },
  {
    files: ['{apps,libs,database}/**/*.ts', 'tools/schakel/**/*.ts'],
    ignores: ['libs/platform/src/settings/**', 'apps/region/**', ...tests],
    rules: { 'house/only-settings-read-the-environment': 'error' },
  },
  // A simulated source is a program that shares no code with ours: its own main.ts reads where to listen.
  { files: [simulatedSources], ignores: ['**/main.ts', ...tests], rules: { 'house/only-settings-read-the-environment': 'error' } },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: ['libs/{disclosure,fhir,identity,platform}/**', simulatedSources, ...tests],
    rules: { 'house/only-released-leaves': 'error', 'house/controllers-release': 'error' },
  },
  { files: ['{apps,libs,tools}/**/*.ts'], ignores: releaseWithoutADecision, rules: { 'house/few-release-without-a-decision': 'error' } },
  {
    files: tests,
    rules: {
      'house/every-test-runs': 'error',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['libs/disclosure/**/*.spec.ts'], rules: { 'house/no-cast-to-released': 'off' } },
);
