import { createHash } from 'node:crypto';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { StoredPart } from '../../contracts/http/uploads.ts';
import type { Completion, MultipartUpload, MultipartUploads, NamedPart, ObjectTerms, WholeObject } from '../../ports/multipartUploads.ts';
import { withinScope } from './withinScope.ts';

interface MemoryUpload extends ObjectTerms {
  uploadId: string;
  parts: Map<number, StoredPart>;
}

/** Multipart uploads without bytes: a part is its size and its checksum. */
export interface MemoryUploads extends MultipartUploads {
  begun: MemoryUpload[];
  objects: Map<string, WholeObject & { parts: StoredPart[] }>;
  /** What a browser does with a part's presigned URL. */
  putPart: (uploadId: string, partNumber: number, sizeBytes: number, content?: string) => StoredPart;
}

const sha256 = (...data: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const one of data) hash.update(one);
  return hash.digest('base64');
};

const composite = (parts: readonly StoredPart[]): string =>
  `${sha256(...parts.map(({ sha256: sum = '' }) => Buffer.from(sum, 'base64')))}-${String(parts.length)}`;

export const memoryUploads = (): MemoryUploads => {
  const begun: MemoryUpload[] = [];
  const objects: MemoryUploads['objects'] = new Map();
  let count = 0;
  const find = (id: string): MemoryUpload | undefined => begun.find(({ uploadId }) => uploadId === id);
  const end = (id: string): void => void begun.splice(begun.findIndex(({ uploadId }) => uploadId === id) >>> 0, 1);
  const partsOf = (id: string): StoredPart[] | undefined => {
    const upload = find(id);
    return upload && [...upload.parts.values()].toSorted((left, right) => left.partNumber - right.partNumber);
  };
  const chosen = (stored: StoredPart[], named: readonly NamedPart[]): StoredPart[] =>
    named.flatMap(({ partNumber, etag, sha256: sum }) => {
      const part = stored.find((one) => one.partNumber === partNumber);
      return part?.etag === etag && part.sha256 === sum ? [part] : [];
    });

  return {
    begun,
    objects,
    putPart(uploadId, partNumber, sizeBytes, content = 'content') {
      const part = { partNumber, sizeBytes, etag: `"${content}"`, sha256: sha256(content) };
      find(uploadId)?.parts.set(partNumber, part);
      return part;
    },
    unfinished: withinScope(async (_scope, { key }: StoredObject) =>
      begun.filter(({ object }) => object.key === key).map(({ uploadId }) => uploadId),
    ),
    begin: withinScope(async (_scope, terms: ObjectTerms) => {
      count += 1;
      begun.push({ ...terms, uploadId: `upload-${String(count)}`, parts: new Map() });
      return `upload-${String(count)}`;
    }),
    isUnfinished: withinScope(async (_scope, { uploadId }: MultipartUpload) => find(uploadId) !== undefined),
    storedParts: withinScope(async (_scope, { uploadId }: MultipartUpload) => partsOf(uploadId)),
    complete: withinScope(async (_scope, { object, uploadId }: MultipartUpload, named: readonly NamedPart[]): Promise<Completion> => {
      const stored = partsOf(uploadId);
      if (stored === undefined) return 'ended';
      const parts = chosen(stored, named);
      if (parts.length < named.length) return 'partMissing';
      if (objects.has(object.key)) return 'exists';
      objects.set(object.key, { sizeBytes: parts.reduce((sum, part) => sum + part.sizeBytes, 0), checksum: composite(parts), parts });
      end(uploadId);
      return 'completed';
    }),
    abort: withinScope(async (_scope, { uploadId }: MultipartUpload) => end(uploadId)),
    find: withinScope(async (_scope, { key }: StoredObject) => {
      const object = objects.get(key);
      return object && { sizeBytes: object.sizeBytes, checksum: object.checksum };
    }),
    partsOf: withinScope(async (_scope, { key }: StoredObject) => objects.get(key)?.parts.map((part) => ({ ...part, etag: '' })) ?? []),
  };
};
