import { z } from 'zod';
import { SalesforceId } from './salesforceId.ts';

/** The key of an uploaded file: the names in it are ids only, so no file name can break or forge it. */
export const mediaKey = (orgId: string, parentId: string, mediaId: string): string => `media/${orgId}/${parentId}/${mediaId}`;

/** The folder in the results bucket that holds all that was made from one file. */
export const resultsPrefix = (orgId: string, mediaId: string): string => `insights/${orgId}/${mediaId}`;

/** What lies in that folder: the text as it was read, all that was found in it, and the text and the copy without personal data. */
export const resultFiles = {
  extraction: 'extraction.json',
  listening: 'listening.json',
  transcript: 'transcript.json',
  result: 'result.json',
  redactedText: 'redacted.txt',
  redactedCopy: 'redacted-copy',
} as const;

/** The key of one of those files. */
export const resultKey = ({ orgId, mediaId }: { orgId: string; mediaId: string }, file: keyof typeof resultFiles): string =>
  `${resultsPrefix(orgId, mediaId)}/${resultFiles[file]}`;

type Ids = Pick<MediaObject, 'orgId' | 'parentId' | 'mediaId'>;
type Reading = Pick<MediaObject, 'orgId' | 'mediaId' | 'reading'>;

/** How the names of marks end, which are empty objects beside the results. */
export const markSuffixes = { stopped: '.stopped', again: '.again', deleted: '.deleted' } as const;

/** The key of the mark that one reading of a file was stopped. */
export const stoppedKey = ({ orgId, mediaId, reading }: Reading): string =>
  `${resultsPrefix(orgId, mediaId)}/${String(reading)}${markSuffixes.stopped}`;

/** The key of the mark that asks for one more reading of a file; it says all that the first stage has to know. */
export const againKey = ({ orgId, parentId, mediaId, reading }: Reading & Ids): string =>
  `${resultsPrefix(orgId, mediaId)}/${parentId}.${String(reading)}${markSuffixes.again}`;

/** The key of the mark that a file was deleted; it says all that is needed to erase it. */
export const deletedKey = ({ orgId, parentId, mediaId }: Ids): string =>
  `${resultsPrefix(orgId, mediaId)}/${parentId}${markSuffixes.deleted}`;

const deletedPattern = /^insights\/(?<orgId>[^/]+)\/(?<mediaId>[^/]+)\/(?<parentId>[^/.]+)\.deleted$/;

/** The file that such a mark says was deleted, or undefined for another key. */
export const idsOfDeletedKey = (key: string): Ids | undefined => MediaIds.safeParse(deletedPattern.exec(key)?.groups).data;

/** Whether an object beside the results is a mark, which holds nothing of what was read. */
export const isMark = (key: string): boolean => Object.values(markSuffixes).some((suffix) => key.endsWith(suffix));

const againPattern = /^insights\/(?<orgId>[^/]+)\/(?<mediaId>[^/]+)\/(?<parentId>[^/.]+)\.(?<reading>[1-9]\d{0,2})\.again$/;

/** The reading that such a mark asks for, or undefined for another key. */
export const readingOfAgainKey = (key: string): (Reading & Ids) | undefined =>
  MediaIds.extend({ reading: z.coerce.number() }).safeParse(againPattern.exec(key)?.groups).data;

const keyPattern = /^media\/(?<orgId>[^/]+)\/(?<parentId>[^/]+)\/(?<mediaId>[^/]+)$/;

/** The ids a media key carries, or undefined for a key that is not one. */
export const idsOfKey = (key: string): Ids | undefined => MediaIds.safeParse(keyPattern.exec(key)?.groups).data;

/** Whose file it is, of which record, and which: what its keys are made of. */
export const MediaIds = z.object({ orgId: SalesforceId, parentId: SalesforceId, mediaId: SalesforceId });

/** One uploaded object, as every stage names it. */
export const MediaObject = MediaIds.extend({
  bucket: z.string(),
  key: z.string(),
  /** S3's order of writes to one key: with the key it is the identity of what asked for this reading, the upload or a mark. */
  sequencer: z.string(),
  /** Which reading of the file this is, from 1: what is said of an earlier one changes nothing any more. */
  reading: z.number().int().positive().default(1),
  sizeBytes: z.number().int().nonnegative(),
  /** What the uploader said it is; what it is, `classify` finds. */
  contentType: z.string(),
  fileName: z.string(),
  /** S3's own SHA-256 of the content, in base64; of parts: of their checksums, a hyphen, and how many. */
  checksum: z.string().optional(),
});
export type MediaObject = z.infer<typeof MediaObject>;
