import locker from '@locker/eslint-plugin-locker';
import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import ts from 'typescript-eslint';

const backend = ['aws-backend/**/*.ts', 'scripts/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.contract.ts', '**/__tests__/**', '**/test/**'];

/** What Lightning Web Security forbids, from its authors' ESLint rules. Their other rules report what merely behaves differently in it. */
const forbiddenInSandbox = Object.fromEntries(
  Object.keys(locker.rules)
    .filter((rule) => /-blocked-properties$|-constructor$|-service-worker-getter$|-domain-setter$|^undefined-/.test(rule))
    .map((rule) => [`locker/${rule}`, 'error']),
);

export default ts.config(
  {
    ignores: [
      'node_modules/',
      '.local/',
      'coverage/',
      'force-app/main/default/lwc/**/*.js',
      '!force-app/**/__tests__/**',
      'scripts/types/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: backend,
    ignores: ['scripts/record-page/modules/**'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // Objects here are closures: methods don't use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // See aws-backend/adapters/local/language/letterCases.ts.
      'no-restricted-syntax': [
        'error',
        ...[
          'Literal[regex.pattern=/[(][?][imsx-]+:/]',
          'Literal[value=/[(][?][imsx-]+:/]',
          'TemplateElement[value.raw=/[(][?][imsx-]+:/]',
        ].map((selector) => ({ selector, message: 'V8 forgets the modifiers of a pattern that it compiles without optimizing.' })),
      ],
    },
  },
  {
    files: ['aws-backend/**/*.ts'],
    ignores: ['aws-backend/lambda/**', 'aws-backend/infra/stagesFolder.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env' }] },
  },
  {
    files: ['force-app/**/*.ts'],
    extends: [...lwc, ts.configs.strictTypeChecked],
    plugins: { locker },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...forbiddenInSandbox,
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['scripts/record-page/modules/**/*.ts'],
    extends: [ts.configs.strict],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
