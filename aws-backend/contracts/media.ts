import { z } from 'zod';
import { SalesforceId } from './salesforceId.ts';

/** The S3 key of an uploaded file. It consists of ids only, so no file name can break or forge it. */
export const mediaKey = (orgId: string, parentId: string, mediaId: string): string => `media/${orgId}/${parentId}/${mediaId}`;

/** The folder in the results bucket that holds everything derived from one file. */
export const resultsPrefix = (orgId: string, mediaId: string): string => `insights/${orgId}/${mediaId}`;

/** The files in that folder: the extracted text, all findings, and the redacted text and copy. */
export const resultFiles = {
  extraction: 'extraction.json',
  listening: 'listening.json',
  transcript: 'transcript.json',
  result: 'result.json',
  redactedText: 'redacted.txt',
  redactedCopy: 'redacted-copy',
} as const;

/** The S3 key of one of those files. */
export const resultKey = ({ orgId, mediaId }: { orgId: string; mediaId: string }, file: keyof typeof resultFiles): string =>
  `${resultsPrefix(orgId, mediaId)}/${resultFiles[file]}`;

type Ids = Pick<MediaObject, 'orgId' | 'parentId' | 'mediaId'>;
type Reading = Pick<MediaObject, 'orgId' | 'mediaId' | 'reading'>;

/** Key suffixes of markers, which are empty objects beside the results. */
export const markSuffixes = { stopped: '.stopped', again: '.again', deleted: '.deleted' } as const;

/** The key of the marker that one reading of a file was stopped. */
export const stoppedKey = ({ orgId, mediaId, reading }: Reading): string =>
  `${resultsPrefix(orgId, mediaId)}/${String(reading)}${markSuffixes.stopped}`;

/** The key of the marker that requests another reading of a file; it holds all that the first stage needs. */
export const againKey = ({ orgId, parentId, mediaId, reading }: Reading & Ids): string =>
  `${resultsPrefix(orgId, mediaId)}/${parentId}.${String(reading)}${markSuffixes.again}`;

/** The key of the marker that a file was deleted; it holds all that is needed to erase it. */
export const deletedKey = ({ orgId, parentId, mediaId }: Ids): string =>
  `${resultsPrefix(orgId, mediaId)}/${parentId}${markSuffixes.deleted}`;

const deletedPattern = /^insights\/(?<orgId>[^/]+)\/(?<mediaId>[^/]+)\/(?<parentId>[^/.]+)\.deleted$/;

/** The file that a deletion marker's key names, or undefined for another key. */
export const idsOfDeletedKey = (key: string): Ids | undefined => MediaIds.safeParse(deletedPattern.exec(key)?.groups).data;

/** Whether an object beside the results is a marker, which holds no content of the file. */
export const isMark = (key: string): boolean => Object.values(markSuffixes).some((suffix) => key.endsWith(suffix));

const againPattern = /^insights\/(?<orgId>[^/]+)\/(?<mediaId>[^/]+)\/(?<parentId>[^/.]+)\.(?<reading>[1-9]\d{0,2})\.again$/;

/** The reading that a marker's key requests, or undefined for another key. */
export const readingOfAgainKey = (key: string): (Reading & Ids) | undefined =>
  MediaIds.extend({ reading: z.coerce.number() }).safeParse(againPattern.exec(key)?.groups).data;

const keyPattern = /^media\/(?<orgId>[^/]+)\/(?<parentId>[^/]+)\/(?<mediaId>[^/]+)$/;

/** The ids in a media key, or undefined if the key isn't one. */
export const idsOfKey = (key: string): Ids | undefined => MediaIds.safeParse(keyPattern.exec(key)?.groups).data;

/** The ids that a file's keys are made of. */
export const MediaIds = z.object({ orgId: SalesforceId, parentId: SalesforceId, mediaId: SalesforceId });

/** One uploaded object, as all stages refer to it. */
export const MediaObject = MediaIds.extend({
  bucket: z.string(),
  key: z.string(),
  /** S3's sequencer, which orders writes to one key. With the key it identifies what requested this reading: the upload or a marker. */
  sequencer: z.string(),
  /** The number of this reading, from 1: events of an earlier reading are ignored. */
  reading: z.number().int().positive().default(1),
  sizeBytes: z.number().int().nonnegative(),
  /** The media type that the uploader declared; `classify` detects the real one. */
  contentType: z.string(),
  fileName: z.string(),
  /** S3's own SHA-256 of the content in base64; of a multipart upload: of its parts' checksums, a hyphen, and the number of parts. */
  checksum: z.string().optional(),
});
export type MediaObject = z.infer<typeof MediaObject>;
