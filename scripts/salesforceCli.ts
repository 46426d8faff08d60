import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

/** How one run of the CLI ended. */
export interface CliOutcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

const root = path.join(import.meta.dirname, '..');
const runner = path.join(root, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const quiet = {
  SF_DISABLE_TELEMETRY: 'true',
  // The name that `@oclif/plugin-update` reads; Salesforce's own, SF_AUTOUPDATE_DISABLE, let an updater run on in the background.
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
};

/**
 * What `sf` is told beside its arguments. The key to the logins of a person lies in the keychain of macOS or of a Linux desktop, where the CLI
 * put it: told to look elsewhere, it could not decipher them. A home that was made for one run has no such keychain.
 */
export const cliEnvironment = (home: string): Record<string, string> =>
  home === homedir() ? { ...quiet, HOME: home } : { ...quiet, HOME: home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' };

/** The real `sf`, in this project. With a home of its own it neither sees nor changes the logins of whoever runs it. */
export const salesforceCli =
  ({ home, env = {}, cwd = root }: { home: string; env?: Record<string, string>; cwd?: string }) =>
  (args: string[]): Promise<CliOutcome> =>
    new Promise((resolve) => {
      const options = {
        env: { ...process.env, ...cliEnvironment(home), ...env },
        maxBuffer: 64 * 1024 * 1024,
        cwd,
      };
      execFile(process.execPath, [runner, ...args], options, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ exitCode, stdout, stderr });
      });
    });
