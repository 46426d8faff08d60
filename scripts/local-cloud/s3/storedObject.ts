import { z } from 'zod';

/** The checksums S3 knows, named as in its headers and XML. */
export const ChecksumAlgorithm = z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']);
export type ChecksumAlgorithm = z.infer<typeof ChecksumAlgorithm>;

/** base64 of the checksum; of the parts' checksums, with their number behind a dash, where it is composite. */
export const Checksum = z.object({ algorithm: ChecksumAlgorithm, value: z.string(), type: z.enum(['FULL_OBJECT', 'COMPOSITE']) });
export type Checksum = z.infer<typeof Checksum>;

/** Bytes in one file; an object made from parts has several. */
export const Blob = z.object({ file: z.string(), sizeBytes: z.number().int() });
export type Blob = z.infer<typeof Blob>;

/** What the uploader said about the object. Header names are those that S3 gives back, in lower case. */
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
  /** Of an object made from parts. */
  parts: z.array(z.object({ number: z.number().int(), sizeBytes: z.number().int(), checksum: z.string().optional() })).optional(),
});
export type StoredObject = z.infer<typeof StoredObject>;

/** A multipart upload that was begun. */
export const Upload = ObjectTerms.extend({
  uploadId: z.string(),
  key: z.string(),
  initiated: z.string(),
  checksumAlgorithm: ChecksumAlgorithm.optional(),
});
export type Upload = z.infer<typeof Upload>;

/** A part of it that arrived. */
export const Part = z.object({
  number: z.number().int(),
  blob: Blob,
  etag: z.string(),
  lastModified: z.string(),
  checksum: z.object({ algorithm: ChecksumAlgorithm, value: z.string() }).optional(),
});
export type Part = z.infer<typeof Part>;

/** A bucket's rule on who may talk to it from a web page. */
export const CorsRule = z.object({
  allowedOrigins: z.array(z.string()),
  allowedMethods: z.array(z.string()),
  allowedHeaders: z.array(z.string()),
  exposeHeaders: z.array(z.string()),
  maxAgeSeconds: z.number().int().optional(),
});
export type CorsRule = z.infer<typeof CorsRule>;

/** Which events of a bucket are told to which topic. */
export const TopicNotification = z.object({
  id: z.string(),
  topicArn: z.string(),
  events: z.array(z.string()),
  prefix: z.string(),
  suffix: z.string(),
});
export type TopicNotification = z.infer<typeof TopicNotification>;

/** When a bucket forgets uploads that nobody finished. */
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
