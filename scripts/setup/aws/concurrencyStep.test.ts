import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { readStage } from '../../../aws-backend/infra/readStage.ts';
import type { Stage } from '../../../aws-backend/infra/stage.ts';
import { awsAccount } from './awsAccount.ts';
import { concurrencyEnough } from './concurrencyStep.ts';

const lambda = mockClient(LambdaClient);
const having = (ConcurrentExecutions: number) => {
  lambda.reset();
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions } });
  return awsAccount('eu-central-1', 'production');
};
const withLimits = (limits: Partial<Stage['limits']>) => {
  const stage = readStage('production');
  return { path: 'production.json', read: async () => ({ ...stage, limits: { ...stage.limits, ...limits } }) };
};
const reserving = withLimits({ concurrency: { images: 4, broker: 50 } });

describe('the check of reserved concurrency', () => {
  it('passes if the reservation leaves what AWS keeps unreserved', async () => {
    expect(await concurrencyEnough(having(154), reserving).check()).toEqual({ state: 'done', note: '54 of 154' });
  });

  it('fails if the reservation is one too many, and says which settings to change', async () => {
    const step = concurrencyEnough(having(153), reserving);

    await expect(step.check()).rejects.toThrow('limits.concurrency reserves 54, AWS keeps 100 unreserved, and the account has 153');
    expect(step.help).toMatch(/limits\.reserveConcurrency to false or lower limits\.concurrency.*Service Quotas/);
  });

  it.each<Partial<Stage['limits']>>([{ reserveConcurrency: false }, { concurrency: {} }])(
    'passes with %j, even in a new account',
    async (limits) => {
      expect(await concurrencyEnough(having(10), withLimits(limits)).check()).toMatchObject({
        state: 'done',
        note: expect.stringContaining('the account allows 10 concurrent executions'),
      });
      expect(await concurrencyEnough(having(1000), withLimits(limits)).check()).toEqual({ state: 'done', note: 'none' });
    },
  );
});
