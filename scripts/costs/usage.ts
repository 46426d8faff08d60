import { personalDataKinds } from '../../aws-backend/infra/constructs/personalData.ts';
import { privateNatGateways, privateServices, privateZones } from '../../aws-backend/infra/constructs/privateServices.ts';
import { functionNames, queueFunctions } from '../../aws-backend/infra/functions.ts';
import type { PriceName } from './prices.ts';

/** Quantities in the units of the prices. */
export type Usage = Partial<Record<PriceName, number>>;

/** Files by kind: roughly what a sales team of a hundred uploads in a month. */
export const mix = {
  documents: { files: 600, pagesEach: 4, charactersEach: 8_000, gibEach: 0.001 },
  images: { files: 250, charactersEach: 300, gibEach: 0.003 },
  recordings: { files: 120, minutesEach: 10, charactersEach: 9_000, gibEach: 0.01 },
  videos: { files: 30, minutesEach: 5, charactersEach: 4_500, gibEach: 0.1 },
} as const;

export const mixFiles = Object.values(mix).reduce((sum, { files }) => sum + files, 0);

/** Comprehend calls per text: language, entities, key phrases, sentiment, personal data. */
const comprehendCalls = 5;
/** Rekognition calls per picture: labels, faces, text, moderation. */
const imageCalls = 4;
/** Rekognition calls per video: labels, faces, moderation. */
const videoCalls = 3;
const charactersPerToken = 4;
const summaryTokens = 400;

const total = (of: (kind: { files: number; charactersEach: number; gibEach: number }) => number): number =>
  Object.values(mix).reduce((sum, kind) => sum + of(kind), 0);

const characters = total(({ files, charactersEach }) => files * charactersEach);
const gib = total(({ files, gibEach }) => files * gibEach);

/** What AWS's engines process for the mix. */
export const engineUsage: Usage = {
  textractTablesFormsPage: mix.documents.files * mix.documents.pagesEach,
  rekognitionImageCall: mix.images.files * imageCalls,
  rekognitionVideoMinute: mix.videos.files * mix.videos.minutesEach * videoCalls,
  transcribeMinute: mix.recordings.files * mix.recordings.minutesEach + mix.videos.files * mix.videos.minutesEach,
  comprehendUnit: (characters / 100) * comprehendCalls,
  bedrockInputThousandTokens: characters / charactersPerToken / 1_000,
  bedrockOutputThousandTokens: (mixFiles * summaryTokens) / 1_000,
};

/**
 * Usage per file apart from the engines, counted on a running local system, where one file takes one PUT, five events, six function
 * invocations and two calls to the broker, each with its authorizer. Functions have 1 GiB; the seconds are generous.
 */
const perFile: Usage = {
  s3Write: 5,
  s3Read: 8,
  snsPublish: 5,
  sqsRequest: 20,
  sqsFairRequest: 20,
  lambdaRequest: 10,
  lambdaGibSecond: 6,
  httpApiRequest: 2,
  dynamoWrite: 2,
  kmsRequest: 20,
  guardDutyScanObject: 1,
  logGib: 0.000_01,
};

/** Usage for moving the whole mix, and storing it for a month. */
export const wayUsage: Usage = {
  ...Object.fromEntries(Object.entries(perFile).map(([name, count]) => [name, count * mixFiles])),
  guardDutyScanGib: gib,
  s3GibMonth: gib,
};

/**
 * CloudWatch charges per metric that an alarm reads: the error alarms of functions and of the API divide errors by calls, and the personal
 * data alarm sums the kinds.
 */
const alarmMetricMonth = 2 * queueFunctions.length + 2 * (functionNames.length + 1) + personalDataKinds.length + 1;

/** Metrics extracted from logs for the alarms. */
const customMetricMonth = personalDataKinds.length + 1;

/** The usage of a month without uploads. */
export const idleUsage: Usage = { kmsKeyMonth: 2, customMetricMonth, secretMonth: 2, alarmMetricMonth, dashboardMonth: 1, logGib: 0.1 };

const hoursAMonth = 730;

/** The monthly usage that `privateNetwork: true` adds, independent of uploads. */
export const networkUsage: Usage = {
  endpointHour: Object.keys(privateServices).length * privateZones * hoursAMonth,
  natGatewayHour: privateNatGateways * hoursAMonth,
};

/**
 * The mix for which the nearest public sample states its price: 1,000 minutes of video and 10,000 pictures, processed for audio and labels.
 */
export const peerUsage: Usage = { transcribeMinute: 1_000, rekognitionVideoMinute: 1_000, rekognitionImageCall: 10_000 };
/** The US dollars per month it states. */
export const peerUsdMonth = 875;
