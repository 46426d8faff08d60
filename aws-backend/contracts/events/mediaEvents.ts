import { z } from 'zod';
import { MediaFormat } from '../format.ts';
import { MediaObject } from '../media.ts';
import { RejectionCode } from '../rejections.ts';

/** Where a stage put what the next one reads: SNS carries 256 KB, a text may be more. */
export const StoredObject = z.object({ bucket: z.string(), key: z.string() });
export type StoredObject = z.infer<typeof StoredObject>;

/** What is said of a file whose content is known. */
const about = <Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), version: z.literal(1), media: MediaObject, format: MediaFormat });

/** The file is there, and what it is. SNS attribute `route` says who reads it. */
export const MediaAccepted = about('media.accepted');
export type MediaAccepted = z.infer<typeof MediaAccepted>;

/** A long file was read in part. SNS attribute `route` says who reads it; of a recording, this is its request to go on. */
export const MediaProgress = about('media.progress').extend({ percent: z.number().int().min(0).max(99) });
export type MediaProgress = z.infer<typeof MediaProgress>;

/** Its text lies in the results bucket. */
export const MediaExtracted = about('media.extracted').extend({ extraction: StoredObject });
export type MediaExtracted = z.infer<typeof MediaExtracted>;

/** All is known; the result lies in the results bucket. */
export const MediaInterpreted = about('media.interpreted').extend({ result: StoredObject });
export type MediaInterpreted = z.infer<typeof MediaInterpreted>;

/** The file can't be read, and trying again would not help. */
export const MediaRejected = about('media.rejected').extend({ code: RejectionCode });
export type MediaRejected = z.infer<typeof MediaRejected>;

/** Where a file goes through; `stage` names the queue that gave it up. */
export const Stage = z.enum(['accept', 'documents', 'images', 'speech', 'interpret']);
export type Stage = z.infer<typeof Stage>;

/** The file could not be read and the fault is ours: its message waits among the dead letters, to be sent back when the cause is gone. */
export const MediaFailed = z.object({
  type: z.literal('media.failed'),
  version: z.literal(1),
  /** All that is known of it at every stage, even at the first. */
  media: MediaObject.pick({ orgId: true, parentId: true, mediaId: true, bucket: true, key: true, sequencer: true, reading: true }),
  stage: Stage,
});
export type MediaFailed = z.infer<typeof MediaFailed>;

export const MediaEvent = z.discriminatedUnion('type', [
  MediaAccepted,
  MediaProgress,
  MediaExtracted,
  MediaInterpreted,
  MediaRejected,
  MediaFailed,
]);
export type MediaEvent = z.infer<typeof MediaEvent>;
