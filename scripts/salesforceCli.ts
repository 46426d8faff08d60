import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

/** The result of one CLI run. */
export interface CliOutcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

const root = path.join(import.meta.dirname, '..');
const runner = path.join(root, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const quiet = {
  SF_DISABLE_TELEMETRY: 'true',
  // Read by `@oclif/plugin-update`; with Salesforce's own variable, SF_AUTOUPDATE_DISABLE, an updater still ran in the background.
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
};

/**
 * The environment variables for `sf`. The key to a user's logins is in the keychain of macOS or a Linux desktop, where the CLI stored it;
 * with the generic keychain it couldn't decrypt them. A temporary home folder has no such keychain.
 */
export const cliEnvironment = (home: string): Record<string, string> =>
  home === homedir() ? { ...quiet, HOME: home } : { ...quiet, HOME: home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' };

/** Runs the real `sf` in this project. With a separate home folder it neither sees nor changes the user's logins. */
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
