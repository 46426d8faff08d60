import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { afterItsEnd, jobsBegunBy, setting, withStored } from '../test/realAccount.ts';
import { rekognitionVideoJobs } from './rekognitionVideoJobs.ts';
import { watchers, type Watching } from './watchers.ts';

it.each(Object.keys(watchers) as Watching[])('Rekognition Video looks at a film: %s', async (watching) => {
  const rekognition = new RekognitionClient();
  const begun = jobsBegunBy(rekognition);
  const topic = { topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN') };
  const jobs = rekognitionVideoJobs(watching, topic, rekognition);

  const seen = await withStored('sound/hello.mp4', 'mp4', async (file) => {
    const atOnce = await jobs.start(`contract-${String(Date.now())}`, file);
    return atOnce ?? afterItsEnd(() => jobs.result(begun[0] ?? '', file));
  });

  expect(seen).toMatchObject({ engine: 'Amazon Rekognition Video', text: '' });
  expect(seen.notes).toBeUndefined();
});
