import { s3ObjectStore } from '../s3ObjectStore.ts';
import { afterItsEnd, withStored } from '../test/realAccount.ts';
import { transcribeJobs } from './transcribeJobs.ts';

it.each([{}, { languageCode: 'en-US', isRedacted: true } as const])(
  'Transcribe transcribes a call to the last word (%j)',
  async (settings) => {
    const { text, segments = [] } = await withStored('support-call.mp3', 'mp3', async (file, resultsBucket) => {
      const jobs = transcribeJobs({ objects: s3ObjectStore(), resultsBucket, ...settings });
      const name = `contract-${String(Date.now())}`;
      await jobs.start(name, file);
      return afterItsEnd(() => jobs.result(name, file));
    });

    expect(text.toLowerCase()).toContain('credit note before friday');
    expect(text.slice(segments.at(-1)?.start).toLowerCase()).toContain('goodbye');
  },
);
