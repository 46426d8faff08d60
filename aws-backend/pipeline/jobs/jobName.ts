import { createHash } from 'node:crypto';
import type { MediaObject } from '../../contracts/media.ts';

/**
 * The name of the job that reads one upload: the same upload has the same one, so beginning it twice begins it once.
 * 51 letters, digits and hyphens: Textract takes 64 for a token and a tag, Transcribe 200 for a job's name.
 */
export const jobNameOf = ({ mediaId, bucket, key, sequencer }: MediaObject): string =>
  `${mediaId}-${createHash('sha256').update(`${bucket}/${key}@${sequencer}`).digest('hex').slice(0, 32)}`;
