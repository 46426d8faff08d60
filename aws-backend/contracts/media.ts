import { z } from 'zod';
import { SalesforceId } from './salesforceId.ts';

/** The key of an uploaded file: the names in it are ids only, so no file name can break or forge it. */
export const mediaKey = (orgId: string, parentId: string, mediaId: string): string => `media/${orgId}/${parentId}/${mediaId}`;

/** The folder in the results bucket that holds all that was made from one file. */
export const resultsPrefix = (orgId: string, mediaId: string): string => `insights/${orgId}/${mediaId}`;

/** What lies in that folder: the text as it was read, all that was found in it, the text without personal data, and the mark of a reading that was stopped. */
export const resultFiles = {
  extraction: 'extraction.json',
  listening: 'listening.json',
  transcript: 'transcript.json',
  result: 'result.json',
  redactedText: 'redacted.txt',
  redactedCopy: 'redacted-copy',
  stopped: 'stopped',
} as const;

/** The key of one of those files. */
export const resultKey = ({ orgId, mediaId }: { orgId: string; mediaId: string }, file: keyof typeof resultFiles): string =>
  `${resultsPrefix(orgId, mediaId)}/${resultFiles[file]}`;

const keyPattern = /^media\/(?<orgId>[^/]+)\/(?<parentId>[^/]+)\/(?<mediaId>[^/]+)$/;

/** The ids a media key carries, or undefined for a key that is not one. */
export const idsOfKey = (key: string): { orgId: string; parentId: string; mediaId: string } | undefined => {
  const ids = MediaIds.safeParse(keyPattern.exec(key)?.groups);
  return ids.success ? ids.data : undefined;
};

const MediaIds = z.object({ orgId: SalesforceId, parentId: SalesforceId, mediaId: SalesforceId });

/** One uploaded object, as every stage names it. */
export const MediaObject = MediaIds.extend({
  bucket: z.string(),
  key: z.string(),
  /** S3's order of writes to one key; with the key it is the identity of this upload. */
  sequencer: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** What the uploader said it is; what it is, `classify` finds. */
  contentType: z.string(),
  fileName: z.string(),
  /** S3's own SHA-256 of the content, in base64; of parts: of their checksums, a hyphen, and how many. */
  checksum: z.string().optional(),
});
export type MediaObject = z.infer<typeof MediaObject>;
