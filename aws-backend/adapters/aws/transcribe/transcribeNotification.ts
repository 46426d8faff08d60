import { z } from 'zod';

/**
 * EventBridge's event for a job's completion: docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html.
 * A job's name is its id.
 */
export const TranscribeNotification = z
  .object({
    source: z.literal('aws.transcribe'),
    'detail-type': z.literal('Transcribe Job State Change'),
    detail: z.object({ TranscriptionJobName: z.string().min(1), TranscriptionJobStatus: z.enum(['COMPLETED', 'FAILED']) }),
  })
  .transform(({ detail: { TranscriptionJobName: name } }) => ({ name, id: name }));
