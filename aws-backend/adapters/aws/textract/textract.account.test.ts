import { TextractClient } from '@aws-sdk/client-textract';
import { afterItsEnd, jobsBegunBy, setting, withStored } from '../test/realAccount.ts';
import { textractJobs } from './textractJobs.ts';

it('Textract reads an invoice by a job', async () => {
  const textract = new TextractClient();
  const begun = jobsBegunBy(textract);
  const jobs = textractJobs({ topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN'), queries: [] }, textract);

  const { text, formFields = [] } = await withStored('invoice.pdf', 'pdf', async (file) => {
    await jobs.start(`contract-${String(Date.now())}`, file);
    return afterItsEnd(() => jobs.result(begun[0] ?? '', file));
  });

  expect(text).toContain('12,241.20 GBP');
  for (const { value, start, end } of formFields) expect(text.slice(start, end)).toBe(value);
});
