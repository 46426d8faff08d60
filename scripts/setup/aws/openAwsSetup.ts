import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { askOrg, askStage } from '../ask.ts';
import type { SetupOptions } from '../options.ts';
import { salesforceCli } from '../../salesforceCli.ts';
import { orgAccess, type Sf } from '../salesforce/orgAccess.ts';
import { awsAccount } from './awsAccount.ts';
import type { AwsSetup } from './awsSteps.ts';
import { stageFile } from './stageFile.ts';

const sf: Sf = (args, env = {}) => salesforceCli({ home: homedir(), env })(args);

/** Runs this project's own deployment of the AWS side, its output where the person sees it. */
const deployStage =
  (stage: string) =>
  (stacks: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const args = ['run', 'deploy', '--', '--stage', stage, ...stacks];
      const npm = spawn('npm', args, { stdio: 'inherit', cwd: path.join(import.meta.dirname, '..', '..', '..') });
      npm.once('error', reject);
      npm.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`npm ${args.join(' ')} ended with ${String(code)}`));
      });
    });

/** Asks what was not said, and opens the ways to the org and the account. */
export const openAwsSetup = async (options: SetupOptions): Promise<AwsSetup> => {
  const name = await askStage(options.stage);
  const stage = stageFile(name);
  const settings = await stage.read();
  return {
    settings,
    stage,
    account: awsAccount(settings.region, name),
    org: orgAccess(sf, await askOrg(options.org, sf)),
    certificateFile: path.resolve('.local', 'setup', name, 'certificate.pem'),
    clientId: options.clientId,
    deploy: deployStage(name),
  };
};
