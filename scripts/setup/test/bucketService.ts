interface StoredVersion {
  key: string;
  versionId: string;
}

const s3 = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** The S3 requests of a removal in their wire format: listing and deleting object versions. */
export const bucketService = () => {
  const buckets = new Map<string, StoredVersion[]>();
  const listed = (objects: readonly StoredVersion[]): string =>
    `<ListVersionsResult ${s3}><IsTruncated>false</IsTruncated>${objects
      .map(({ key, versionId }) => `<Version><Key>${key}</Key><VersionId>${versionId}</VersionId></Version>`)
      .join('')}</ListVersionsResult>`;
  return {
    buckets,
    /** Undefined if it isn't an S3 request. */
    answer(url: string, body: string): string | undefined {
      const { pathname, searchParams } = new URL(url, 'http://s3');
      const name = pathname.slice(1).replace(/\/$/, '');
      const objects = buckets.get(name);
      if (objects === undefined) return undefined;
      if (searchParams.has('versions')) return listed(objects);
      const gone = new Set([...body.matchAll(/<VersionId>([^<]+)</g)].map(([, versionId]) => versionId));
      buckets.set(
        name,
        objects.filter(({ versionId }) => !gone.has(versionId)),
      );
      return `<DeleteResult ${s3}></DeleteResult>`;
    },
  };
};
