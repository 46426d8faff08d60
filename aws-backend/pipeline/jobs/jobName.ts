import { createHash } from 'node:crypto';
import type { MediaObject } from '../../contracts/media.ts';

/**
 * The name of the job that reads one upload. It is the same for the same upload, so that starting it twice creates one job.
 * 51 letters, digits and hyphens: Textract allows 64 for a token and a tag, Transcribe 200 for a job's name.
 */
export const jobNameOf = ({ mediaId, bucket, key, sequencer }: MediaObject): string =>
  `${mediaId}-${createHash('sha256').update(`${bucket}/${key}@${sequencer}`).digest('hex').slice(0, 32)}`;
