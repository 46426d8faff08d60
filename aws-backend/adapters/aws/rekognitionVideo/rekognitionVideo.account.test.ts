import { RekognitionClient, type ServiceOutputTypes } from '@aws-sdk/client-rekognition';
import { afterItsEnd, setting, withStored } from '../test/realAccount.ts';
import { rekognitionVideoJobs } from './rekognitionVideoJobs.ts';
import { watchers, type Watching } from './watchers.ts';

it.each(Object.keys(watchers) as Watching[])('Rekognition Video looks at a film: %s', async (watching) => {
  const [rekognition, begun] = [new RekognitionClient(), [] as string[]];
  rekognition.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { JobId } = answer.output as ServiceOutputTypes & { JobId?: string };
      if (JobId) begun.push(JobId);
      return answer;
    },
    { step: 'initialize' },
  );
  const topic = { topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN') };
  const jobs = rekognitionVideoJobs(watching, topic, rekognition);

  const seen = await withStored('sound/hello.mp4', 'mp4', async (file) => {
    const atOnce = await jobs.start(`contract-${String(Date.now())}`, file);
    return atOnce ?? afterItsEnd(() => jobs.result(begun[0] ?? '', file));
  });

  expect(seen).toMatchObject({ engine: 'Amazon Rekognition Video', text: '' });
  expect(seen.notes).toBeUndefined();
});
