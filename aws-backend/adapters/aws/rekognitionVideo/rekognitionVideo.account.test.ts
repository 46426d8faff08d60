import { afterItsEnd, setting, withStored } from '../test/realAccount.ts';
import { rekognitionVideoJobs } from './rekognitionVideoJobs.ts';
import { watchers, type Watching } from './watchers.ts';

it.each(Object.keys(watchers) as Watching[])('Rekognition Video analyzes a video for %s', async (watching) => {
  const topic = { topicArn: setting('JOBS_TOPIC_ARN'), roleArn: setting('JOBS_ROLE_ARN') };
  const jobs = rekognitionVideoJobs(watching, topic);

  const seen = await withStored('sound/hello.mp4', 'mp4', async (file) => {
    const begun = await jobs.start(`contract-${String(Date.now())}`, file);
    return typeof begun === 'string' ? afterItsEnd(() => jobs.result(begun, file)) : begun;
  });

  expect(seen).toMatchObject({ engine: 'Amazon Rekognition Video', text: '' });
  expect(seen.notes).toBeUndefined();
});
