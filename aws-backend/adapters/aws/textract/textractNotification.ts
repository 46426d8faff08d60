import { z } from 'zod';
import type { EndedJob } from '../../../pipeline/jobs/finishJob.ts';

/** What Textract tells of a job's end: docs.aws.amazon.com/textract/latest/dg/async-notification-payload.html. */
export const TextractNotification = z
  .object({ JobId: z.string().min(1), JobTag: z.string().min(1) })
  .transform(({ JobId, JobTag }): EndedJob => ({ id: JobId, name: JobTag }));
export type TextractNotification = z.infer<typeof TextractNotification>;
