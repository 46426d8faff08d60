import path from 'node:path';
import all from '../../jest.config.js';

const scripts = all.projects.find(({ displayName }) => displayName === 'scripts');

/** What the other tests of `scripts` have, for the one suite that needs a server to be there. @type {import('jest').Config} */
export default {
  ...scripts,
  displayName: 'strict S3',
  rootDir: path.join(import.meta.dirname, '..', '..'),
  testMatch: ['**/radosgw.suite.ts'],
  testTimeout: 60_000,
};
