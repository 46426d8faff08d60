import { z } from 'zod';

/**
 * What EventBridge tells of a job's end: docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html.
 * A job is called by its name.
 */
export const TranscribeNotification = z
  .object({
    source: z.literal('aws.transcribe'),
    'detail-type': z.literal('Transcribe Job State Change'),
    detail: z.object({ TranscriptionJobName: z.string().min(1), TranscriptionJobStatus: z.enum(['COMPLETED', 'FAILED']) }),
  })
  .transform(({ detail: { TranscriptionJobName: name } }) => ({ name, id: name }));
