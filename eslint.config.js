// What TypeScript cannot say: where time, randomness and the platform may be touched, which imports a room may have, and how
// long things may get. Every message says what to do instead.
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { rooms } from './test/architecture/lint-rule.ts';

const tests = ['test/**'];
const settingsOfTools = ['*.js', '*.ts', 'renderer/*.config.js'];

/** Files that decide and never do: the same input gives the same output. */
const pure = [
  'contract/**',
  'engine/diagnosis/**',
  'engine/incidents/**',
  'engine/translator/**',
  'engine/doctor/judge/**',
  'engine/compare/judge/**',
  'engine/outside/answers/**',
  'engine/**/parse/**',
  'engine/history/roll-ups/**',
  'engine/history/conditions.ts',
  'engine/exports/**',
  'engine/fixes/judge/**',
  'engine/obs/answers/**',
  'engine/obs/rows/**',
  'engine/session/judge/**',
];

/** The only places of the engine that touch the clock and the platform. */
const edges = ['engine/deps/**', 'engine/os/current-os.ts'];

const clockAdvice = 'Take a Clock (engine/deps/clock.ts) as a dependency, so that tests can tell the time.';
const pureAdvice = 'Pure code takes the time as an argument and waits for nothing.';

const noClock = [
  { object: 'Date', property: 'now', message: clockAdvice },
  { object: 'performance', property: 'now', message: clockAdvice },
  { object: 'process', property: 'platform', message: 'Ask the Os interface; engine/os/current-os.ts picks its file.' },
  { object: 'process', property: 'arch', message: 'Ask the Os interface; engine/os/current-os.ts picks its file.' },
];

const noChance = [
  { object: 'Math', property: 'random', message: pureAdvice },
  { object: 'AbortSignal', property: 'timeout', message: pureAdvice },
];

const noDateNow = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockAdvice };

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'fetch', 'process'];

const everywhere = [
  { selector: 'TSInterfaceDeclaration[id.name=/^I(?!P)[A-Z][a-z]/]', message: 'Name the thing itself, without an I.' },
  { selector: 'TSEnumDeclaration', message: "Use a union of string literals: type Colour = 'red' | 'green'." },
  {
    selector: "Property[key.name='shell'][value.value!=false]",
    message: 'Start the program itself, with an argument list.',
  },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name in the whole tree.',
};

/**
 * Options of one rule whose parts differ by room; flat config replaces a rule's options as a whole.
 * @param {{ selector: string, message: string }[]} more
 * @returns {{ 'no-restricted-syntax': ['error', ...{ selector: string, message: string }[]] }}
 */
const syntax = (...more) => ({ 'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...more] });

/** Modules without their `node:` prefix, and the functions that go through a shell. */
const restrictedImports = {
  paths: [
    ...builtinModules
      .filter((name) => !name.startsWith('_') && !name.startsWith('node:'))
      .map((name) => ({ name, message: `Write 'node:${name}'.` })),
    ...['node:child_process', 'child_process'].map((name) => ({
      name,
      importNames: ['exec', 'execSync'],
      message: 'exec goes through a shell. Use execFile or spawn with an argument list (in the engine: the Run edge).',
    })),
  ],
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { rooms },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...syntax(),
      'rooms/room-imports': 'error',
      'no-restricted-imports': ['error', restrictedImports],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/naming-convention': ['error', { selector: 'typeLike', format: ['PascalCase'] }],
      // `throw signal.reason` hands on what the one who aborted chose, which TypeScript cannot know.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }],
    },
  },
  {
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['renderer/**/*.svelte', 'renderer/**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // Props are declared with let, since they change; the compiler tells which variables do.
    rules: { 'prefer-const': 'off' },
  },
  {
    files: ['engine/**'],
    ignores: edges,
    rules: { ...syntax(noDateNow), 'no-restricted-properties': ['error', ...noClock] },
  },
  {
    files: pure,
    rules: {
      ...syntax(noDateNow),
      'no-restricted-properties': ['error', ...noClock, ...noChance],
      'no-restricted-globals': ['error', ...timers.map((name) => ({ name, message: pureAdvice }))],
    },
  },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: [...settingsOfTools, 'build/testing/skip-everything.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
);
