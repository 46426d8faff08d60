import { createRequire } from 'node:module';
import { esmPackages } from './scripts/test/esmPackages.js';

/** Large packages that take seconds to load in Jest's sandbox. */
const outsideSandbox = ['@jetstreamapp/soql-parser-js', '@lwc/compiler', 'aws-cdk-lib', 'eld', 'typescript'];

const { jestConfig: lwc } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

/**
 * Passed to each module, because accessing a global is two hundred times slower in Jest's sandbox than elsewhere (jestjs.io,
 * `sandboxInjectedGlobals`), and engines access these for every pixel, sample and piece of text.
 */
const sandboxInjectedGlobals = [
  'Math Number String Boolean Object Array Map Set WeakMap Symbol RegExp JSON Promise Reflect Error',
  'Uint8Array Uint8ClampedArray Uint16Array Uint32Array Int8Array Int16Array Int32Array Float32Array Float64Array DataView',
].flatMap((names) => names.split(' '));

/** Shared by backend and scripts: swc compiles TypeScript and the ESM-only packages. */
const node = {
  testEnvironment: 'node',
  transform: {
    [`/node_modules/(${outsideSandbox.join('|')})/`]: '<rootDir>/scripts/test/outsideSandbox.js',
    '\\.[mc]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmPackages, ...outsideSandbox].join('|')})/)`],
  // These packages export only for `import`, which swc turns into `require`.
  moduleNameMapper: {
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
    '^eld/medium$': '<rootDir>/node_modules/eld/src/entries/static.medium.js',
  },
  setupFiles: ['<rootDir>/scripts/test/loopbackOnly.ts', '<rootDir>/scripts/test/wasmWrappers.ts'],
  sandboxInjectedGlobals,
};

/** @type {import('jest').Config} */
export default {
  globalSetup: '<rootDir>/scripts/test/jestRun.js',
  globalTeardown: '<rootDir>/scripts/test/jestRunEnd.js',
  projects: [
    {
      ...lwc,
      displayName: 'lwc',
      rootDir: '.',
      roots: ['<rootDir>/force-app'],
      setupFilesAfterEnv: [...(lwc.setupFilesAfterEnv ?? []), '<rootDir>/scripts/test/lwcSetup.cjs'],
    },
    {
      ...node,
      displayName: 'backend',
      roots: ['<rootDir>/aws-backend'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.account\\.test\\.ts$'],
    },
    // Uses real AWS services in an account, which costs some cents: `npm run test:aws`.
    { ...node, displayName: 'account', roots: ['<rootDir>/aws-backend'], testMatch: ['**/*.account.test.ts'] },
    {
      ...node,
      displayName: 'scripts',
      roots: ['<rootDir>/scripts'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [
        '\\.browser\\.test\\.ts$',
        '\\.cli\\.test\\.ts$',
        '\\.scenario\\.test\\.ts$',
        '\\.faults\\.test\\.ts$',
        '\\.installation\\.test\\.ts$',
      ],
    },
    { ...node, displayName: 'cli', roots: ['<rootDir>/scripts'], testMatch: ['**/*.cli.test.ts'] },
    { ...node, displayName: 'system', roots: ['<rootDir>/scripts'], testMatch: ['**/*.scenario.test.ts'] },
    { ...node, displayName: 'faults', roots: ['<rootDir>/scripts'], testMatch: ['**/*.faults.test.ts'] },
    // Five minutes of the real commands: `npm run test:setup`.
    { ...node, displayName: 'installation', roots: ['<rootDir>/scripts'], testMatch: ['**/*.installation.test.ts'] },
    {
      ...node,
      displayName: 'browser',
      roots: ['<rootDir>/scripts'],
      testMatch: ['**/*.browser.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/scripts/test/retryOnce.ts'],
    },
  ],
  // By default Jest leaves one core idle, which is half of a laptop with two.
  maxWorkers: '100%',
  // Workers retain part of every suite. If not replaced, they grow to 4 GB, and all tests take 18 minutes instead of 11.
  workerIdleMemoryLimit: '500MB',
  // For tests that hang: a busy machine makes everything else slow, not wrong.
  testTimeout: 120_000,
};
