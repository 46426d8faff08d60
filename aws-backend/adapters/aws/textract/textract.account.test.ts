import { TextractClient, type ServiceOutputTypes } from '@aws-sdk/client-textract';
import { afterItsEnd, setting, withStored } from '../test/realAccount.ts';
import { textractJobs } from './textractJobs.ts';

/** A client that remembers the jobs it began: their notifications, which would name them, go to a queue. */
const rememberingClient = (): { textract: TextractClient; begun: string[] } => {
  const [textract, begun] = [new TextractClient(), [] as string[]];
  textract.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { JobId } = answer.output as ServiceOutputTypes & { JobId?: string };
      if (JobId) begun.push(JobId);
      return answer;
    },
    { step: 'initialize' },
  );
  return { textract, begun };
};

it('Textract reads an invoice by a job', async () => {
  const { textract, begun } = rememberingClient();
  const jobs = textractJobs({ topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN'), queries: [] }, textract);

  const { text, formFields = [] } = await withStored('invoice.pdf', 'pdf', async (file) => {
    await jobs.start(`contract-${String(Date.now())}`, file);
    return afterItsEnd(() => jobs.result(begun[0] ?? '', file));
  });

  expect(text).toContain('12,241.20 GBP');
  for (const { value, start, end } of formFields) expect(text.slice(start, end)).toBe(value);
});
