/** Where a running local cloud listens: origins without a trailing slash. */
export interface CloudEndpoints {
  s3: string;
  sts: string;
  sns: string;
  sqs: string;
  api: string;
}

/** Which pages may talk to a bucket or an API; as in S3's and API Gateway's own CORS settings. */
export interface Cors {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposeHeaders?: string[];
  maxAgeSeconds?: number;
}

/** Announces what happens to a bucket's objects on an SNS topic. */
export interface BucketNotification {
  topic: string;
  /** As `s3:ObjectCreated:*`. */
  events: string[];
  prefix?: string;
  suffix?: string;
}

export interface BucketDeclaration {
  name: string;
  cors?: Cors[];
  notifications?: BucketNotification[];
  /** Days after which uploads in parts that nobody finished are forgotten: a lifecycle rule. */
  abortUploadsAfterDays?: number;
}

export interface QueueDeclaration {
  name: string;
  visibilityTimeoutSeconds: number;
  /** The queue that takes what was received `maxReceiveCount` times; it has to be declared as well. */
  deadLetter?: { queue: string; maxReceiveCount: number };
}

/** Delivers a topic's messages, in SNS's envelope, to a queue. */
export interface SubscriptionDeclaration {
  topic: string;
  queue: string;
  /** SNS's filter policy on message attributes, as `{ route: ['documents'] }`. */
  filterPolicy?: Record<string, unknown[]>;
}

export interface FunctionDeclaration {
  name: string;
  /** The TypeScript file that is deployed, as `aws-backend/lambda/accept.ts`; relative ones to the working directory. */
  file: string;
  /** The name of its export; `handler` where left out. */
  handler?: string;
  /** What the function needs beside what Lambda and the local cloud set: region, credentials, endpoints. */
  environment: Record<string, string> | ((endpoints: CloudEndpoints) => Record<string, string>);
  timeoutSeconds: number;
  /** Most calls at a time, each in a process of its own; 1 where left out. */
  reservedConcurrency?: number;
  /** The declared role whose credentials it runs with; the account's own where left out. */
  role?: string;
}

/** Calls a function again and again; the first time as long after the start. */
export interface ScheduleDeclaration {
  function: string;
  everyHours: number;
}

/** Hands a queue's messages to a function, which answers with the ones that failed (ReportBatchItemFailures). */
export interface EventSourceDeclaration {
  queue: string;
  function: string;
  /** 1 to 10,000; more than 10 only with a window. */
  batchSize: number;
  maximumBatchingWindowSeconds?: number;
}

export interface RouteDeclaration {
  /** As `POST /uploads` or `GET /media/{mediaId}/content`. */
  route: string;
  function: string;
  /** False leaves a route open; true asks the API's authorizer first. */
  authorized: boolean;
}

export interface HttpApiDeclaration {
  routes: RouteDeclaration[];
  /** A REQUEST authorizer with simple responses, `Authorization` as its identity source and no caching. */
  authorizer?: { function: string };
  cors?: Cors;
}

/** One statement of an IAM policy: `*` and `?` in actions and resources. */
export interface PolicyStatement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: string | string[];
}

export interface RoleDeclaration {
  /** `media-grant` becomes `arn:aws:iam::000000000000:role/media-grant`. */
  name: string;
  policy: PolicyStatement[];
  /** Names of the roles that may assume it, beside the account itself. */
  trustedRoles?: string[];
}

/** All that a local cloud holds. Creating it twice changes nothing. */
export interface Stack {
  buckets: BucketDeclaration[];
  topics: string[];
  queues: QueueDeclaration[];
  subscriptions: SubscriptionDeclaration[];
  functions: FunctionDeclaration[];
  eventSources: EventSourceDeclaration[];
  schedules?: ScheduleDeclaration[];
  httpApi: HttpApiDeclaration;
  roles: RoleDeclaration[];
}
