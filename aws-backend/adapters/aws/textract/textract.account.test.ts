import { afterItsEnd, setting, withStored } from '../test/realAccount.ts';
import { textractJobs } from './textractJobs.ts';

it('Textract reads an invoice in an asynchronous job', async () => {
  const jobs = textractJobs({ topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN'), queries: [] });

  const { text, formFields = [] } = await withStored('invoice.pdf', 'pdf', async (file) => {
    const begun = await jobs.start(`contract-${String(Date.now())}`, file);
    return afterItsEnd(() => jobs.result(begun, file));
  });

  expect(text).toContain('12,241.20 GBP');
  for (const { value, start, end } of formFields) expect(text.slice(start, end)).toBe(value);
});
