import { roleNames } from '../../../aws-backend/infra/constructs/names.ts';
import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/**
 * Checks that no other region of the account has a stage of this name, because roles are global, and so are dashboards
 * (docs.aws.amazon.com/AWSCloudFormation, "AWS::CloudWatch::Dashboard"). Checked before anything is created, because CloudFormation would
 * fail halfway.
 */
export const stageNameFree = (account: Pick<AwsAccount, 'outputs' | 'hasRole'>, stage: Pick<StageFile, 'path' | 'read'>): Step => ({
  title: 'No other region of the account has a stage of this name',
  help: `Give this stage another name: rename ${stage.path} and change name in it. Or set region to where the stage is.`,
  async check() {
    const settings = await stage.read();
    if ((await account.outputs(`media-${settings.name}-broker`)) !== undefined) return done();
    const { grant } = roleNames(settings);
    if (!(await account.hasRole(grant))) return done();
    throw new Error(`The account already has the role ${grant}, of a stage “${settings.name}” in a region other than ${settings.region}`);
  },
});
