import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/** AWS keeps these unreserved: docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html. */
const keptUnreserved = 100;

const smallAccount = (quota: number): string =>
  `the account allows ${String(quota)} concurrent executions, and pages wait while files use them all: request a higher quota before many people upload files`;

/**
 * Checks that the account's concurrency limit covers what the settings reserve. Many new accounts have a limit of 10, and the stacks would
 * fail halfway.
 */
export const concurrencyEnough = (account: Pick<AwsAccount, 'concurrency'>, stage: Pick<StageFile, 'path' | 'read'>): Step => ({
  title: 'The account has the concurrency that the settings reserve',
  help:
    `In ${stage.path}, set limits.reserveConcurrency to false or lower limits.concurrency. ` +
    'Or request a higher quota: Service Quotas → AWS Lambda → Concurrent executions.',
  async check() {
    const { limits } = await stage.read();
    const listed = Object.values(limits.concurrency).reduce((sum: number, calls = 0) => sum + calls, 0);
    const reserved = limits.reserveConcurrency ? listed : 0;
    const quota = await account.concurrency();
    if (reserved === 0) return done(quota < keptUnreserved ? `none; ${smallAccount(quota)}` : 'none');
    if (reserved + keptUnreserved <= quota) return done(`${String(reserved)} of ${String(quota)}`);
    throw new Error(
      `limits.concurrency reserves ${String(reserved)}, AWS keeps ${String(keptUnreserved)} unreserved, and the account has ${String(quota)}`,
    );
  },
});
