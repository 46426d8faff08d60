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

const sf: Sf = (args, env = {}) => salesforceCli({ home: homedir(), env })(args);

/** Asks what was not said, and opens the ways to the org and the account. */
export const openAwsSetup = async (options: SetupOptions): Promise<AwsSetup> => {
  const name = await askStage(options.stage);
  const stage = stageFile(name);
  const settings = await stage.read();
  const templates = assembly(name);
  return {
    settings,
    stage,
    account: awsAccount(settings.region, name),
    org: orgAccess(sf, await askOrg(options.org, sf)),
    certificateFile: path.resolve('.local', 'setup', name, 'certificate.pem'),
    clientId: options.clientId,
    deploy: templates.deploy,
    destroyOnly: templates.destroyOnly,
  };
};
