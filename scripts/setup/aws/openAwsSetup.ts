import { homedir } from 'node:os';
import path from 'node:path';
import { askOrg, askStage } from '../ask.ts';
import type { SetupOptions } from '../options.ts';
import { salesforceCli } from '../../salesforceCli.ts';
import { orgAccess, type Sf } from '../salesforce/orgAccess.ts';
import { assembly } from './assembly.ts';
import { awsAccount } from './awsAccount.ts';
import type { AwsSetup } from './awsSteps.ts';
import { stageFile } from './stageFile.ts';
import { throughProxy } from './throughProxy.ts';

const sf: Sf = (args, env = {}) => salesforceCli({ home: homedir(), env })(args);

const root = path.join(import.meta.dirname, '..', '..', '..');

/** Opens the account of a stage; asks for the stage if it isn't given. */
export const openAwsStage = async (given: string | undefined) => {
  throughProxy();
  const name = await askStage(given);
  const stage = stageFile(name);
  const settings = await stage.read();
  const certificateFile = path.join(root, '.local', 'setup', name, 'certificate.pem');
  return { settings, stage, account: awsAccount(settings.region, name), certificateFile };
};

/** Opens the org and the account; asks for whatever isn't given. */
export const openAwsSetup = async (options: SetupOptions): Promise<AwsSetup> => {
  const opened = await openAwsStage(options.stage);
  const { deploy, destroyOnly } = assembly(opened.settings.name);
  return { ...opened, org: orgAccess(sf, await askOrg(options.org, sf)), clientId: options.clientId, deploy, destroyOnly };
};
