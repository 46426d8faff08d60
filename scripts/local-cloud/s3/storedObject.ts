import { z } from 'zod';

/** The checksum algorithms that S3 supports, named as in its headers and XML. */
export const ChecksumAlgorithm = z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']);
export type ChecksumAlgorithm = z.infer<typeof ChecksumAlgorithm>;

/** A checksum in base64. If composite, it covers the parts' checksums and ends with a dash and the number of parts. */
export const Checksum = z.object({ algorithm: ChecksumAlgorithm, value: z.string(), type: z.enum(['FULL_OBJECT', 'COMPOSITE']) });
export type Checksum = z.infer<typeof Checksum>;

/** The bytes in one file. A multipart object has one per part. */
export const Blob = z.object({ file: z.string(), sizeBytes: z.number().int() });
export type Blob = z.infer<typeof Blob>;

/** The headers, metadata and tags set by the uploader. Headers are those that S3 returns, in lower case. */
export const ObjectTerms = z.object({
  headers: z.record(z.string(), z.string()),
  metadata: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
});
export type ObjectTerms = z.infer<typeof ObjectTerms>;

export const StoredObject = ObjectTerms.extend({
  key: z.string(),
  blobs: z.array(Blob),
  sizeBytes: z.number().int(),
  /** Without quotes. */
  etag: z.string(),
  lastModified: z.string(),
  checksum: Checksum.optional(),
  /** Only for multipart objects. */
  parts: z.array(z.object({ number: z.number().int(), sizeBytes: z.number().int(), checksum: z.string().optional() })).optional(),
});
export type StoredObject = z.infer<typeof StoredObject>;

/** A multipart upload that is in progress. */
export const Upload = ObjectTerms.extend({
  uploadId: z.string(),
  key: z.string(),
  initiated: z.string(),
  checksumAlgorithm: ChecksumAlgorithm.optional(),
});
export type Upload = z.infer<typeof Upload>;

/** An uploaded part. */
export const Part = z.object({
  number: z.number().int(),
  blob: Blob,
  etag: z.string(),
  lastModified: z.string(),
  checksum: z.object({ algorithm: ChecksumAlgorithm, value: z.string() }).optional(),
});
export type Part = z.infer<typeof Part>;

/** A CORS rule of a bucket. */
export const CorsRule = z.object({
  allowedOrigins: z.array(z.string()),
  allowedMethods: z.array(z.string()),
  allowedHeaders: z.array(z.string()),
  exposeHeaders: z.array(z.string()),
  maxAgeSeconds: z.number().int().optional(),
});
export type CorsRule = z.infer<typeof CorsRule>;

/** Which events of a bucket are published to which topic. */
export const TopicNotification = z.object({
  id: z.string(),
  topicArn: z.string(),
  events: z.array(z.string()),
  prefix: z.string(),
  suffix: z.string(),
});
export type TopicNotification = z.infer<typeof TopicNotification>;

/** When a bucket aborts incomplete uploads. */
export const LifecycleRule = z.object({
  id: z.string(),
  prefix: z.string(),
  isEnabled: z.boolean(),
  abortUploadsAfterDays: z.number().int(),
});
export type LifecycleRule = z.infer<typeof LifecycleRule>;

export const Bucket = z.object({
  name: z.string(),
  createdAt: z.string(),
  cors: z.array(CorsRule),
  notifications: z.array(TopicNotification),
  lifecycle: z.array(LifecycleRule),
});
export type Bucket = z.infer<typeof Bucket>;
