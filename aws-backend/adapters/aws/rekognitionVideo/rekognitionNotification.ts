import { z } from 'zod';
import { watchings } from './watchers.ts';

/** What Rekognition tells of a job's end: docs.aws.amazon.com/rekognition/latest/dg/api-video.html, "Getting the completion status". */
export const RekognitionNotification = z
  .object({
    JobId: z.string().min(1),
    JobTag: z.string().regex(/^[^.]+\.[a-z]+$/),
    API: z.string(),
    Status: z.enum(['SUCCEEDED', 'FAILED']),
  })
  .transform(({ JobId: id, JobTag }, context) => {
    const [name = '', tag] = JobTag.split('.');
    const watching = watchings.find((known) => known === tag);
    if (watching !== undefined) return { name, id, watching };
    context.addIssue({ code: 'custom', message: 'is not a job of ours' });
    return z.NEVER;
  });
export type RekognitionNotification = z.infer<typeof RekognitionNotification>;
