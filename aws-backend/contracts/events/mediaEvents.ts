import { z } from 'zod';
import { MediaFormat } from '../format.ts';
import { MediaObject } from '../media.ts';
import { RejectionCode } from '../rejections.ts';

/** Where a stage stored the input of the next one: an SNS message carries at most 256 KB, and a text may be longer. */
export const StoredObject = z.object({ bucket: z.string(), key: z.string() });
export type StoredObject = z.infer<typeof StoredObject>;

/** The fields of every event about a file whose format is known. */
const about = <Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), version: z.literal(1), media: MediaObject, format: MediaFormat });

/** The file was uploaded and its format is known. The SNS attribute `route` names the stage that reads it. */
export const MediaAccepted = about('media.accepted');
export type MediaAccepted = z.infer<typeof MediaAccepted>;

/** A long file was partly read. The SNS attribute `route` names the stage that reads it; a recording's stage continues on this event. */
export const MediaProgress = about('media.progress').extend({ percent: z.number().int().min(0).max(99) });
export type MediaProgress = z.infer<typeof MediaProgress>;

/** The file's text was extracted to the results bucket. */
export const MediaExtracted = about('media.extracted').extend({ extraction: StoredObject });
export type MediaExtracted = z.infer<typeof MediaExtracted>;

/** The file was analyzed; the result is in the results bucket. */
export const MediaInterpreted = about('media.interpreted').extend({ result: StoredObject });
export type MediaInterpreted = z.infer<typeof MediaInterpreted>;

/** The file can't be read, and a retry wouldn't help. */
export const MediaRejected = about('media.rejected').extend({ code: RejectionCode });
export type MediaRejected = z.infer<typeof MediaRejected>;

/** The stages a file passes through; in `MediaFailed`, the one whose queue gave up. */
export const Stage = z.enum(['accept', 'documents', 'images', 'speech', 'interpret']);
export type Stage = z.infer<typeof Stage>;

/** The file couldn't be read because of a fault on our side. Its message is in the dead-letter queue, to be redriven once the cause is fixed. */
export const MediaFailed = z.object({
  type: z.literal('media.failed'),
  version: z.literal(1),
  /** The fields that every stage knows, even the first. */
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
