import { execFile } from 'node:child_process';
import path from 'node:path';

/** How one run of the CLI ended. */
export interface CliOutcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

const runner = path.join(import.meta.dirname, '..', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const quiet = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
};

/** The real `sf`, with a home of its own, so that it neither sees nor changes the logins of whoever runs it. */
export const salesforceCli =
  ({ home, env = {}, cwd }: { home: string; env?: Record<string, string>; cwd?: string }) =>
  (args: string[]): Promise<CliOutcome> =>
    new Promise((resolve) => {
      const options = {
        env: { ...process.env, HOME: home, ...quiet, ...env },
        maxBuffer: 64 * 1024 * 1024,
        ...(cwd === undefined ? {} : { cwd }),
      };
      execFile(process.execPath, [runner, ...args], options, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ exitCode, stdout, stderr });
      });
    });
