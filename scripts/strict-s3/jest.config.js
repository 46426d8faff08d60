import path from 'node:path';
import all from '../../jest.config.js';

const scripts = all.projects.find(({ displayName }) => displayName === 'scripts');

/** The settings of the other `scripts` tests, for the suite that needs a running server. @type {import('jest').Config} */
export default {
  ...scripts,
  displayName: 'strict S3',
  rootDir: path.join(import.meta.dirname, '..', '..'),
  testMatch: ['**/radosgw.suite.ts'],
  testTimeout: 60_000,
};
