import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/**
 * Checks that the bootstrap bucket exists, before anything is created, because a deployment would fail without it. Bootstrapping also
 * creates roles with all permissions on the account, so a person has to do it.
 */
export const bootstrapped = (account: Pick<AwsAccount, 'id' | 'isBootstrapped'>, stage: Pick<StageFile, 'read'>): Step => ({
  title: 'The AWS CDK can deploy to this account and region',
  help: 'You need s3:ListBucket on the buckets of the account.',
  async check() {
    if (await account.isBootstrapped()) return done();
    const place = `aws://${await account.id()}/${(await stage.read()).region}`;
    const instructions = [
      `Run npx cdk bootstrap ${place}, once for all CDK apps in the account. It creates a bucket, a repository and the deployment roles.`,
      'Then run npm run setup again.',
    ];
    return { state: 'manual', instructions };
  },
});
