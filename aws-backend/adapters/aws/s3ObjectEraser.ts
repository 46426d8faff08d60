import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client, type ObjectIdentifier } from '@aws-sdk/client-s3';
import type { ObjectEraser, ObjectPlace } from '../../ports/objectEraser.ts';

interface Markers {
  KeyMarker: string | undefined;
  VersionIdMarker: string | undefined;
}

/** All versions and delete markers, page by page: at most 1,000, the limit of one delete call. */
async function* versionsOf(s3: S3Client, { bucket, prefix }: ObjectPlace): AsyncGenerator<ObjectIdentifier[]> {
  let markers: Markers | undefined;
  do {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...markers }));
    const { Versions = [], DeleteMarkers = [], IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
    yield [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    markers = IsTruncated === true ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker } : undefined;
  } while (markers !== undefined);
}

/** Objects in Amazon S3, with all their versions. */
export const s3ObjectEraser = (s3 = new S3Client()): ObjectEraser => {
  const remove = async (Bucket: string, Objects: ObjectIdentifier[]): Promise<void> => {
    const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    const [error] = Errors;
    if (error)
      throw new Error(`S3 didn’t delete ${String(Errors.length)} of ${String(Objects.length)} objects: ${error.Code ?? 'unknown'}`);
  };
  return {
    async list(place) {
      const keys = new Set<string>();
      for await (const page of versionsOf(s3, place)) for (const { Key = '' } of page) keys.add(Key);
      return [...keys];
    },
    async erase(place, isSpared = () => false) {
      for await (const page of versionsOf(s3, place)) {
        const doomed = page.filter(({ Key = '' }) => !isSpared(Key));
        if (doomed.length > 0) await remove(place.bucket, doomed);
      }
    },
  };
};
