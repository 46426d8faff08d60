import { z } from 'zod';
import { MediaFormat } from '../format.ts';
import { MediaObject } from '../media.ts';
import { RejectionCode } from '../rejections.ts';

/** Where a stage put what the next one reads: SNS carries 256 KB, a text may be more. */
export const StoredObject = z.object({ bucket: z.string(), key: z.string() });
export type StoredObject = z.infer<typeof StoredObject>;

/** The file is there, and what it is. SNS attribute `route` says who reads it. */
export const MediaAccepted = z.object({
  type: z.literal('media.accepted'),
  version: z.literal(1),
  media: MediaObject,
  format: MediaFormat,
});
export type MediaAccepted = z.infer<typeof MediaAccepted>;

/** Its text lies in the results bucket. */
export const MediaExtracted = z.object({
  type: z.literal('media.extracted'),
  version: z.literal(1),
  media: MediaObject,
  format: MediaFormat,
  extraction: StoredObject,
});
export type MediaExtracted = z.infer<typeof MediaExtracted>;

/** All is known; the result lies in the results bucket. */
export const MediaInterpreted = z.object({
  type: z.literal('media.interpreted'),
  version: z.literal(1),
  media: MediaObject,
  format: MediaFormat,
  result: StoredObject,
});
export type MediaInterpreted = z.infer<typeof MediaInterpreted>;

/** The file can't be read, and trying again would not help. */
export const MediaRejected = z.object({
  type: z.literal('media.rejected'),
  version: z.literal(1),
  media: MediaObject,
  format: MediaFormat,
  code: RejectionCode,
});
export type MediaRejected = z.infer<typeof MediaRejected>;

export const MediaEvent = z.discriminatedUnion('type', [MediaAccepted, MediaExtracted, MediaInterpreted, MediaRejected]);
export type MediaEvent = z.infer<typeof MediaEvent>;
