import { z } from 'zod';
import type { Job } from '../../../ports/longJobs.ts';

/** Textract's notification of a job's completion: docs.aws.amazon.com/textract/latest/dg/async-notification-payload.html. */
export const TextractNotification = z
  .object({ JobId: z.string().min(1), JobTag: z.string().min(1) })
  .transform(({ JobId, JobTag }): Job => ({ id: JobId, name: JobTag }));
export type TextractNotification = z.infer<typeof TextractNotification>;
