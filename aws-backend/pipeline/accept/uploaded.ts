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
export interface Uploaded {
  bucket: string;
  key: string;
  sequencer: string;
  /** What the malware scan said, where it said anything but that all is well. */
  finding?: ScanFinding;
}

/** A threat, a file that cannot be scanned, or a scan that broke. */
export type ScanFinding = 'threat' | 'unscannable' | 'unscanned';

/** What S3 says when objects change: only the fields used here. Its first message, `s3:TestEvent`, has no records. */
export const S3Notification = z.object({ Records: z.array(S3Record).default([]) }).transform(({ Records }): Uploaded[] =>
  Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:')).map(({ s3 }) => ({
    bucket: s3.bucket.name,
    key: s3.object.key,
    sequencer: s3.object.sequencer,
  })),
);
