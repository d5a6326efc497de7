import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCKS = ['server/platform/clock.ts', 'src/platform/clock.ts'];
const READERS_OF_ENV = ['server/config.ts', 'src/platform/env.ts', 'src/app.config.ts', 'config/**'];
const OUR_CODE = ['domain/**/*.ts', 'contract/**/*.ts', 'server/**/*.ts', 'src/**/*.{ts,tsx}', 'config/**/*.ts'];

const message = 'Time is an argument: take it from the clock (server/platform/clock.ts, src/platform/clock.ts).';
const noOwnClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message },
  { selector: 'CallExpression[callee.name="Date"]', message },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message },
];
const noOwnEnv = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Configuration has four readers: server/config.ts, src/platform/env.ts, src/app.config.ts, config/.',
  },
];
const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const nodeGlobals = Object.fromEntries(
  [
    'console',
    'process',
    'fetch',
    'URL',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'performance',
    'AbortSignal',
    'Buffer',
  ].map((name) => [name, 'readonly']),
);
const commonJsGlobals = { ...nodeGlobals, module: 'writable', require: 'readonly', __dirname: 'readonly' };

export default defineConfig(
  globalIgnores(['dist/', 'sample-city/', 'node_modules/', '.data/', '.taro/', 'coverage/']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Chinese text is counted by characters, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An interface that must be asynchronous on one engine stays so on the other, with nothing to await.
      '@typescript-eslint/require-await': 'off',
      // Modules add their tables to the store's by declaration merging, which only an interface can do.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
    },
  },
  {
    files: OUR_CODE,
    rules: {
      ...restrict(noOwnClock, noOwnEnv),
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
    },
  },
  { files: CLOCKS, rules: restrict(noOwnEnv) },
  { files: READERS_OF_ENV, rules: restrict(noOwnClock) },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['src/{pages,resident,staff}/**/*.tsx'], rules: { 'max-lines-per-function': ['error', 100] } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 300],
      // A test reads answers it does not trust yet; the assertion that follows is the check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 60] },
  },
  { files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs', globals: commonJsGlobals } },
);
