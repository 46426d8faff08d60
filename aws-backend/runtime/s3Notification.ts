import { z } from 'zod';

/** S3 form-encodes object keys: a space is `+`, everything else is percent-encoded. */
const FormEncoded = z.string().transform((key, context) => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be URL-encoded' });
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

/** An object that was written according to an S3 event. */
export interface WrittenObject {
  bucket: string;
  key: string;
  sequencer: string;
}

/** Sent once by S3 to a topic when its notifications are configured. */
const TestEvent = z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] }));

/** S3 event notifications: only the fields used here. */
export const S3Notification = z.union([z.object({ Records: z.array(S3Record) }), TestEvent]).transform(({ Records }): WrittenObject[] =>
  Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:')).map(({ s3 }) => ({
    bucket: s3.bucket.name,
    key: s3.object.key,
    sequencer: s3.object.sequencer,
  })),
);
