import { z } from 'zod';
import { privateZones } from './constructs/privateServices.ts';
import { functionNames } from './functions.ts';
import { isOfOtherContinent } from './profileContinent.ts';
import { Reading, Textract, Transcribe } from './stageReading.ts';

/** Who does a port's work: AWS's service, or the embedded engine that costs nothing per page or minute. */
const Engine = z.enum(['aws', 'local']);

const days = z.number().int().positive();
/** An origin of the org's pages: scheme and host, nothing after it. */
const Origin = z
  .url({ protocol: /^https$/ })
  .refine((url) => new URL(url).origin === url, 'must be an origin, such as https://example.my.site.com');
const PublicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** CloudWatch keeps logs for these numbers of days only: docs.aws.amazon.com/AmazonCloudWatchLogs, PutRetentionPolicy. */
const LogDays = z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365), z.literal(731), z.literal(1827), z.literal(2557)]);

const Salesforce = z.strictObject({
  /** Where the integration user signs in, and whose name its assertions carry: the org's My Domain. */
  loginUrl: Origin,
  username: z.string().min(3),
  /** The pages that may talk to broker and buckets: Lightning, and each site. */
  pageOrigins: z.array(Origin).min(1),
});

const Retention = z.strictObject({
  /** Days until an uploaded file is deleted; null keeps it until someone deletes it. */
  uploadsDays: days.nullable(),
  resultsDays: days.nullable(),
  /** Days until what was replaced or deleted is gone for good. */
  noncurrentDays: days,
  logDays: LogDays,
});

const Limits = z.strictObject({
  /** Calls a second to the broker, all users together. */
  requestsPerSecond: z.number().int().positive(),
  burst: z.number().int().positive(),
  /** Calls of one function at a time, at least 2 where a queue feeds it; what is absent takes what the account has left. */
  concurrency: z.partialRecord(z.enum(functionNames), z.number().int().min(2)),
  /** Keeps these calls free for their functions. Without it queues still call no function more often, and all share what a small account has. */
  reserveConcurrency: z.boolean().default(true),
  /** Seconds that the callback waits for more files, to write them in one API call. */
  callbackWindowSeconds: z.number().int().min(1).max(300),
});

const Alarms = z.strictObject({
  /** Who is told, after confirming a mail of AWS; null tells nobody. */
  email: z.email().nullable(),
  /** Seconds that the oldest message of a queue may wait. */
  queueAgeSeconds: z.number().int().positive(),
  /** Share of a day's Salesforce API calls. */
  apiLimitPercent: z.number().min(1).max(100),
});

/** What every service takes in a tag: docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html. */
const Tag = z
  .string()
  .regex(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]*$/iu, 'begins with “aws:” or has a character that AWS does not accept in tags');

/** All that may differ between two installations. */
export const Stage = z
  .strictObject({
    /** Part of every name: 1 to 16 small letters and digits. */
    name: z.string().regex(/^[a-z][a-z0-9]{0,15}$/),
    /** Twelve digits; null takes the account of whoever deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/)
      .nullable(),
    region: z
      .string()
      .regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/)
      .refine(
        (region) => !/^(cn|us-gov|eusc|\w+-iso\w*)-/.test(region),
        'is of a partition of its own, whose ARNs and hosts are others than those used here',
      ),
    salesforce: Salesforce,
    /** The public half of the key that the broker signs its tokens with; `npm run setup` writes it. */
    tokenPublicJwk: PublicJwk.nullable(),
    retention: Retention,
    engines: z.strictObject({ speech: Engine, documents: Engine, images: Engine, language: Engine, model: Engine }),
    /** Reads with embedded engines what AWS's services do not take: those functions are then container images, which start slower. */
    fallbackEngines: z.boolean(),
    /** Looks at the pictures of films with Rekognition Video, where `engines.images` is "aws": three jobs a film, each paid by the minute. */
    watchFilms: z.boolean().default(true),
    /** The Bedrock model or inference profile that `engines.model: "aws"` asks. */
    modelId: z.string().min(1),
    /** A guardrail of Bedrock that questions and answers have to pass; null asks without one. */
    guardrail: z
      .strictObject({ id: z.string().regex(/^[a-z0-9]+$/), version: z.string().regex(/^(?:DRAFT|[1-9][0-9]{0,7})$/) })
      .nullable()
      .default(null),
    limits: Limits,
    reading: Reading.default({}),
    transcribe: Transcribe.default({ language: null, vocabulary: null, redaction: false }),
    textract: Textract.default({ queries: [] }),
    /** Reads no file before GuardDuty has found no threat in it. */
    malwareGate: z.boolean(),
    /** Puts functions into a VPC of their own, whose way to AWS is PrivateLink. */
    privateNetwork: z.boolean(),
    /** The zones of that network, as "us-east-1b"; null takes the region's first. Not every service of AWS has an address in every zone. */
    networkZones: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/))
      .length(privateZones)
      .refine((zones) => new Set(zones).size === zones.length, 'must be different zones: an endpoint has one address in each')
      .nullable()
      .default(null),
    /** Keeps buckets, table and their keys when a stack is deleted. */
    keepData: z.boolean(),
    alarms: Alarms,
    tags: z.record(Tag.min(1).max(128), Tag.max(256)),
  })
  .refine(({ networkZones, region }) => networkZones?.every((zone) => zone.slice(0, -1) === region) ?? true, {
    path: ['networkZones'],
    error: 'must be zones of the region',
  })
  .refine(({ engines, modelId, region }) => engines.model !== 'aws' || !isOfOtherContinent(modelId, region), {
    path: ['modelId'],
    error: 'must be an inference profile of the region’s continent',
  });
export type Stage = z.infer<typeof Stage>;
