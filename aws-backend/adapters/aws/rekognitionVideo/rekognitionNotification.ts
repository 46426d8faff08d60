import { z } from 'zod';
import { watchings } from './watchers.ts';

/**
 * Rekognition's notification of a job's completion: docs.aws.amazon.com/rekognition/latest/dg/video-notification-payload.html. The outcome
 * (SUCCEEDED, FAILED or ERROR) is read from the job itself.
 */
export const RekognitionNotification = z
  .object({
    JobId: z.string().min(1),
    JobTag: z.string().regex(/^[^.]+\.[a-z]+(?:\.\d)?$/),
    API: z.string(),
  })
  .transform(({ JobId: id, JobTag }, context) => {
    const [name = '', tag, again = '0'] = JobTag.split('.');
    const watching = watchings.find((known) => known === tag);
    if (watching !== undefined) return { name, id, watching, again: Number(again) };
    context.addIssue({ code: 'custom', message: 'JobTag doesn’t name a known analysis' });
    return z.NEVER;
  });
export type RekognitionNotification = z.infer<typeof RekognitionNotification>;
