import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/**
 * CDK has the bucket that it uploads to: said before anything is made, since a deployment would end there. What else it makes with it are roles that may do
 * everything in the account, so a person says yes to that.
 */
export const bootstrapped = (account: Pick<AwsAccount, 'id' | 'isBootstrapped'>, stage: Pick<StageFile, 'read'>): Step => ({
  title: 'AWS’s CDK can deploy to this account and region',
  help: 'You need s3:ListBucket for the buckets of the account.',
  async check() {
    if (await account.isBootstrapped()) return done();
    const place = `aws://${await account.id()}/${(await stage.read()).region}`;
    const instructions = [
      `npx cdk bootstrap ${place}, once for all CDK apps of the account: it makes a bucket, a repository and the roles that deploy.`,
      'Then run npm run setup again.',
    ];
    return { state: 'manual', instructions };
  },
});
