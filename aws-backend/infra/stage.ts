import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { privateZones } from './constructs/privateServices.ts';
import { isOfOtherContinent } from './profileContinent.ts';

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
  concurrency: z.partialRecord(z.string(), z.number().int().min(2)),
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

const count = z.number().int().positive();
/** More does not fit into the memory of the function that reads it. */
const fileBytes = count.max(256 * 1024 * 1024);

/** What is read of one file at most; more is refused with a sentence. What is absent keeps the function's own limit. */
const Reading = z.strictObject({
  maxDocumentBytes: fileBytes.optional(),
  /** Of a document's text; more does not fit into the functions that understand it and write it back. */
  maxCharacters: count.max(10_000_000).optional(),
  maxPages: count.optional(),
  /** Of pages that are pictures, which the embedded engine reads. */
  maxScannedPages: count.optional(),
  maxImageBytes: fileBytes.optional(),
  maxPixels: count.optional(),
  /** Of a TIFF. */
  maxPicturePages: count.optional(),
  /** Transcribe itself ends at 240: docs.aws.amazon.com/general/latest/gr/transcribe.html. */
  maxRecordingMinutes: z.number().positive().max(240).optional(),
  /** How often long readings tell how far they are, and notice that they were stopped. */
  progressSeconds: z.number().min(1).max(300).optional(),
});

/** How `engines.speech: "aws"` is asked. */
const Transcribe = z
  .strictObject({
    /** As "en-GB"; null lets Transcribe find out which language is spoken. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}-[A-Z]{2}$/)
      .nullable(),
    /** The name of a custom vocabulary of the account, in that language. */
    vocabulary: z
      .string()
      .regex(/^[\w.-]{1,200}$/)
      .nullable(),
    /** Lets Transcribe replace personal data before anything is stored. */
    redaction: z.boolean(),
  })
  .refine(({ language, vocabulary, redaction }) => language !== null || (vocabulary === null && !redaction), {
    error: 'vocabulary and redaction need a language: Transcribe can’t combine them with language detection',
  });

/** All settings of a function take 4 KB at most: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
const mostQueryLetters = 2_000;

/** What Textract takes of letters: docs.aws.amazon.com/textract/latest/dg/API_Query.html. It refuses every document where a question has another. */
const asked = z.string().regex(/^[ -~]+$/, 'has a character that Textract does not accept: use ASCII only, without umlauts and accents');

/** How `engines.documents: "aws"` is asked. */
const Textract = z.strictObject({
  /** What to look for, and under which name it is shown: docs.aws.amazon.com/textract/latest/dg/limits-document.html, at most 30 a page. */
  queries: z
    .array(z.strictObject({ Text: asked.max(200), Alias: asked.max(80) }))
    .max(30)
    .refine((queries) => JSON.stringify(queries).length <= mostQueryLetters, 'is longer than 2,000 characters of JSON in total'),
});

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
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
      .refine(
        (region) => !/^(cn|us-gov|\w+-iso\w*)-/.test(region),
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
      .nullable()
      .default(null),
    /** Keeps buckets, table and their keys when a stack is deleted. */
    keepData: z.boolean(),
    alarms: Alarms,
    tags: z.record(z.string(), z.string()),
  })
  .refine(({ engines, modelId, region }) => engines.model !== 'aws' || !isOfOtherContinent(modelId, region), {
    path: ['modelId'],
    error: 'must be an inference profile of the region’s continent',
  });
export type Stage = z.infer<typeof Stage>;

const shipped = path.join(import.meta.dirname, '..', '..', 'config', 'stages');

export const stagePath = (name: string, folder: string): string => path.join(folder, `${path.basename(name)}.json`);

const contentOf = (file: string): unknown => {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`The settings file ${file} does not exist or can’t be read`, { cause });
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file} is not valid JSON: ${String(cause)}`, { cause });
  }
};

/** The stage of `NAME.json` in a folder, which is `config/stages` where none is said. Throws one error that names everything that is wrong in it. */
export const readStage = (name: string, folder = shipped): Stage => {
  const file = stagePath(name, folder);
  const parsed = Stage.safeParse(contentOf(file));
  if (!parsed.success) throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.name !== name) throw new Error(`${file} has the name “${parsed.data.name}”; it must match the file name`);
  return parsed.data;
};
