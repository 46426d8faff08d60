import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Where buckets are, if it differs from the environment's settings. */
export type S3Place = Pick<S3ClientConfig, 'region' | 'endpoint'>;

const anyone = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

/** The URL that the SDK itself uses for a bucket, without a trailing slash. Found by signing a request that is discarded. */
export const bucketAddress = (place: S3Place): ((bucket: string) => Promise<string>) => {
  const client = new S3Client({ ...place, credentials: anyone });
  const known = new Map<string, Promise<string>>();
  const find = async (Bucket: string): Promise<string> => {
    const { origin, pathname } = new URL(await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'k' })));
    return origin + pathname.slice(0, -'/k'.length);
  };
  return async (bucket) => {
    const address = known.get(bucket) ?? find(bucket);
    known.set(bucket, address);
    return address;
  };
};

/** The region that the SDK takes from its settings or the environment. */
export const regionOf = async (place: S3Place): Promise<string> => new S3Client({ ...place, credentials: anyone }).config.region();
