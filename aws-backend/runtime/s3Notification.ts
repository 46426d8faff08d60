import { z } from 'zod';

/** S3 writes keys as an HTML form does: a space is `+`, everything else is percent-encoded. */
const FormEncoded = z.string().transform((key, context) => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not form-encoded' });
    return z.NEVER;
  }
});

const S3Record = z.object({
  eventName: z.string(),
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: FormEncoded, sequencer: z.string() }),
  }),
});

/** One object that S3 says was written. */
export interface WrittenObject {
  bucket: string;
  key: string;
  sequencer: string;
}

/** What S3 sends once to a topic that it was told to use. */
const TestEvent = z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] }));

/** What S3 says when objects change: only the fields used here. */
export const S3Notification = z.union([z.object({ Records: z.array(S3Record) }), TestEvent]).transform(({ Records }): WrittenObject[] =>
  Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:')).map(({ s3 }) => ({
    bucket: s3.bucket.name,
    key: s3.object.key,
    sequencer: s3.object.sequencer,
  })),
);
