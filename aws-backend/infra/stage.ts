import { z } from 'zod';
import { privateZones } from './constructs/privateServices.ts';
import { functionNames } from './functions.ts';
import { isOfOtherContinent } from './profileContinent.ts';
import { Reading, Textract, Transcribe } from './stageReading.ts';

/** The engine of a port: the AWS service, or the embedded engine without costs per page or minute. */
const Engine = z.enum(['aws', 'local']);

const days = z.number().int().positive();
/** An origin of the org's pages: scheme and host only. */
const Origin = z
  .url({ protocol: /^https$/ })
  .refine((url) => new URL(url).origin === url, 'must be an origin, such as https://example.my.site.com');
const PublicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** The retention periods that CloudWatch supports: docs.aws.amazon.com/AmazonCloudWatchLogs, PutRetentionPolicy. */
const LogDays = z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365), z.literal(731), z.literal(1827), z.literal(2557)]);

const Salesforce = z.strictObject({
  /** Sign-in URL of the integration user and audience of its assertions: the org's My Domain. */
  loginUrl: Origin,
  username: z.string().min(3),
  /** The pages that may call the broker and the buckets: Lightning, and each site. */
  pageOrigins: z.array(Origin).min(1),
});

const Retention = z.strictObject({
  /** Days until an uploaded file is deleted; null keeps it until someone deletes it. */
  uploadsDays: days.nullable(),
  resultsDays: days.nullable(),
  /** Days until replaced or deleted versions are erased. */
  noncurrentDays: days,
  logDays: LogDays,
});

const Limits = z.strictObject({
  /** Calls per second to the broker, for all users together. */
  requestsPerSecond: z.number().int().positive(),
  burst: z.number().int().positive(),
  /** Concurrent calls per function, at least 2 if it is fed by a queue; absent functions share the account's remaining concurrency. */
  concurrency: z.partialRecord(z.enum(functionNames), z.number().int().min(2)),
  /** Reserves this concurrency. Without it the queues' limits still apply, but all functions share what a small account has. */
  reserveConcurrency: z.boolean().default(true),
  /** Seconds that the callback waits for more files, to write them in one API call. */
  callbackWindowSeconds: z.number().int().min(1).max(300),
});

const Alarms = z.strictObject({
  /** Recipient of alarms, who must confirm an email from AWS; null notifies nobody. */
  email: z.email().nullable(),
  /** Maximum age in seconds of a queue's oldest message. */
  queueAgeSeconds: z.number().int().positive(),
  /** Percentage of the day's Salesforce API calls. */
  apiLimitPercent: z.number().min(1).max(100),
});

/** The characters that all services allow in a tag: docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html. */
const Tag = z
  .string()
  .regex(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]*$/iu, 'must not begin with “aws:”, and must contain only characters that AWS allows in tags');

/** All settings that may differ between two installations. */
export const Stage = z
  .strictObject({
    /** Part of all resource names: 1 to 16 lower-case letters and digits. */
    name: z.string().regex(/^[a-z][a-z0-9]{0,15}$/),
    /** Twelve digits; null uses the account of whoever deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/)
      .nullable(),
    region: z
      .string()
      .regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/)
      .refine(
        (region) => !/^(cn|us-gov|eusc|\w+-iso\w*)-/.test(region),
        'must be in the standard AWS partition (aws): others use different ARNs and endpoints',
      ),
    salesforce: Salesforce,
    /** The public half of the key that signs the broker's tokens; written by `npm run setup`. */
    tokenPublicJwk: PublicJwk.nullable(),
    retention: Retention,
    engines: z.strictObject({ speech: Engine, documents: Engine, images: Engine, language: Engine, model: Engine }),
    /** Reads files that AWS services don't support with embedded engines: those functions are then container images, which start slower. */
    fallbackEngines: z.boolean(),
    /** Analyzes the frames of videos with Rekognition Video if `engines.images` is "aws": three jobs per video, each billed by the minute. */
    watchFilms: z.boolean().default(true),
    /** The Bedrock model or inference profile for `engines.model: "aws"`. */
    modelId: z.string().min(1),
    /** A Bedrock guardrail for prompts and answers; null for none. */
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
    /** Runs functions in their own VPC, which reaches AWS through PrivateLink. */
    privateNetwork: z.boolean(),
    /** The zones of that network, e.g. "us-east-1b"; null uses the region's first. Not every AWS service has endpoints in every zone. */
    networkZones: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/))
      .length(privateZones)
      .refine((zones) => new Set(zones).size === zones.length, 'must be different zones: an endpoint has one address per zone')
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
