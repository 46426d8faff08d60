import type { ContentResponse, ContentVariant } from '../../contracts/http/content.ts';
import { mediaKey, resultKey } from '../../contracts/media.ts';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { GrantScope, UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

export interface GrantContentPorts {
  recordAccess: RecordAccess;
  uploadSigner: UploadSigner;
  uploadsBucket: string;
  resultsBucket: string;
}

/** Removes bidirectional control characters from a name, which could disguise a program as a document. */
const spelt = (fileName: string): string => fileName.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');

const withoutExtension = (fileName: string): string => fileName.replace(/(?<=.)\.[^.]+$/, '');

/** A variant of a file: its object, its download name, and whether it exists yet. */
const variants = (
  orgId: string,
  { mediaId, storedUnderId, fileName: givenName, status }: MediaOfParent,
  { uploadsBucket, resultsBucket }: GrantContentPorts,
) => {
  const ids = { orgId, mediaId };
  const fileName = spelt(givenName);
  const object = (bucket: string, key: string): StoredObject => ({ bucket, key });
  return {
    original: { object: object(uploadsBucket, mediaKey(orgId, storedUnderId, mediaId)), fileName, isThere: status !== 'Uploading' },
    redacted: {
      object: object(resultsBucket, resultKey(ids, 'redactedText')),
      fileName: `${withoutExtension(fileName)} (redacted).txt`,
      isThere: status === 'Ready',
    },
    redactedCopy: {
      object: object(resultsBucket, resultKey(ids, 'redactedCopy')),
      fileName: `${withoutExtension(fileName)} (redacted)`,
      isThere: status === 'Ready',
    },
    results: {
      object: object(resultsBucket, resultKey(ids, 'result')),
      fileName: `${withoutExtension(fileName)} (insights).json`,
      isThere: status === 'Ready',
    },
  } satisfies Record<ContentVariant, { object: StoredObject; fileName: string; isThere: boolean }>;
};

type Variant = ReturnType<typeof variants>[ContentVariant];

/** The extension of a redacted copy, by the copy's own type: a redacted picture is a JPEG whatever it was before. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'audio/flac': 'flac',
  'video/mp4': 'mp4',
};

/** The redacted copy from the latest reading of a file, or the file itself if it contains no personal data. */
const copyOf = async (
  { uploadSigner }: GrantContentPorts,
  scope: GrantScope,
  reading: number,
  { redactedCopy, original }: Record<'redactedCopy' | 'original', Variant>,
): Promise<Variant & { isOriginal?: true }> => {
  const head = redactedCopy.isThere ? await uploadSigner.look(scope, redactedCopy.object) : undefined;
  if (head === undefined || (head.metadata['reading'] ?? '1') !== String(reading)) throw new RefusedError('COPY_NOT_MADE');
  if (head.metadata['is-original'] === 'true') return { ...original, isOriginal: true };
  return { ...redactedCopy, fileName: `${redactedCopy.fileName}.${extensions[head.contentType] ?? 'bin'}` };
};

const isOpenToReaders = (variant: ContentVariant): boolean => variant === 'redacted' || variant === 'redactedCopy';

/** Grants one GET of a file or of its results. Queries Salesforce each time: an earlier share may be outdated. */
export const grantContent = (ports: GrantContentPorts) => {
  const { recordAccess, uploadSigner } = ports;
  return async ({ userId, orgId }: Caller, mediaId: string, variant: ContentVariant): Promise<ContentResponse> => {
    const access = await recordAccess.checkMedia({ userId, mediaId });
    if (access === undefined) throw new RefusedError('MEDIA_NOT_FOUND');
    if (!access.canRead) throw new RefusedError('NO_VIEW_ACCESS');
    if (!isOpenToReaders(variant) && !access.canViewUnredacted) throw new RefusedError('NO_UNREDACTED_ACCESS');
    const scope = { userId, orgId, parentId: access.media.storedUnderId };
    const known = variants(orgId, access.media, ports);
    const { object, fileName, isThere, isOriginal } =
      variant === 'redactedCopy' ? await copyOf(ports, scope, access.media.reading, known) : { ...known[variant], isOriginal: undefined };
    if (!isThere) throw new RefusedError('CONTENT_NOT_READY');
    const isLookedAt = variant === 'redactedCopy' && !isOriginal;
    // For an object that its retention has deleted, or that is quarantined, the browser would display S3's XML error.
    if (!isLookedAt && (await uploadSigner.look(scope, object)) === undefined) throw new RefusedError('CONTENT_NOT_THERE');
    const { url, expiresAt } = await uploadSigner.get(scope, object, fileName);
    return { url, fileName, expiresAt: expiresAt.toISOString(), ...(isOriginal ? { isOriginal } : {}) };
  };
};
