import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StoredObject } from '../contracts/events/mediaEvents.ts';
import type { ListingObjectStore, ObjectHead } from '../ports/objectStore.ts';

interface Stored {
  bytes: Buffer;
  contentType: string;
  metadata: Record<string, string>;
  modifiedAt: Date;
}

export interface MemoryObjects extends ListingObjectStore {
  put(object: StoredObject, bytes: Uint8Array | string, metadata?: Record<string, string>, contentType?: string): void;
  text(object: StoredObject): string | undefined;
  keys(): string[];
}

/** An object store in memory, for tests. */
export const memoryObjects = (): MemoryObjects => {
  const objects = new Map<string, Stored>();
  const name = ({ bucket, key }: StoredObject) => `${bucket}/${key}`;
  const stored = (object: StoredObject): Stored => {
    const found = objects.get(name(object));
    if (!found) throw new Error(`NoSuchKey: ${name(object)}`);
    return found;
  };
  return {
    put: (object, bytes, metadata = {}, contentType = 'application/octet-stream') => {
      objects.set(name(object), { bytes: Buffer.from(bytes), contentType, metadata, modifiedAt: new Date() });
    },
    text: (object) => objects.get(name(object))?.bytes.toString('utf8'),
    keys: () => [...objects.keys()].sort(),
    head: (object): Promise<ObjectHead | undefined> => {
      const found = objects.get(name(object));
      if (found === undefined) return Promise.resolve(undefined);
      const { bytes, contentType, metadata } = found;
      const checksum = createHash('sha256').update(bytes).digest('base64');
      return Promise.resolve({ sizeBytes: bytes.length, contentType, metadata, checksum });
    },
    read: (object, range) =>
      new Promise((resolve) => {
        const { bytes } = stored(object);
        resolve(Readable.from([range ? bytes.subarray(range.from, range.to + 1) : bytes]));
      }),
    write: (object, body, contentType, metadata = {}) => {
      objects.set(name(object), { bytes: Buffer.from(body), contentType, metadata, modifiedAt: new Date() });
      return Promise.resolve();
    },
    async *list({ bucket, prefix }) {
      const names = [...objects].sort(([one], [other]) => (one < other ? -1 : 1));
      for (const [name, { modifiedAt }] of names)
        if (name.startsWith(`${bucket}/${prefix}`)) yield await Promise.resolve({ key: name.slice(bucket.length + 1), modifiedAt });
    },
  };
};
