/** The endpoints of a running local cloud, as origins without a trailing slash. */
export interface CloudEndpoints {
  s3: string;
  sts: string;
  sns: string;
  sqs: string;
  api: string;
}

/** Which pages may call a bucket or an API, like the CORS settings of S3 and API Gateway. */
export interface Cors {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposeHeaders?: string[];
  maxAgeSeconds?: number;
}

/** Publishes events of a bucket's objects to an SNS topic. */
export interface BucketNotification {
  topic: string;
  /** Such as `s3:ObjectCreated:*`. */
  events: string[];
  prefix?: string;
  suffix?: string;
}

export interface BucketDeclaration {
  name: string;
  cors?: Cors[];
  notifications?: BucketNotification[];
  /** Days after which a lifecycle rule aborts incomplete multipart uploads. */
  abortUploadsAfterDays?: number;
}

export interface QueueDeclaration {
  name: string;
  visibilityTimeoutSeconds: number;
  /** The queue for messages that were received `maxReceiveCount` times; it must also be declared. */
  deadLetter?: { queue: string; maxReceiveCount: number };
}

/** Delivers a topic's messages, in SNS's envelope, to a queue. */
export interface SubscriptionDeclaration {
  topic: string;
  queue: string;
  /** SNS's filter policy on message attributes, such as `{ route: ['documents'] }`. */
  filterPolicy?: Record<string, unknown[]>;
}

export interface FunctionDeclaration {
  name: string;
  /** The TypeScript file, such as `aws-backend/lambda/accept.ts`, relative to the working directory or absolute. */
  file: string;
  /** The name of its export. Default: `handler`. */
  handler?: string;
  /** Variables in addition to those that Lambda and the local cloud set: region, credentials, endpoints. */
  environment: Record<string, string> | ((endpoints: CloudEndpoints) => Record<string, string>);
  timeoutSeconds: number;
  /** Maximum concurrent calls, each in its own process. Default: 1. */
  reservedConcurrency?: number;
  /** The declared role whose credentials it runs with. Default: the account's credentials. */
  role?: string;
}

/** Calls a function at a fixed interval, the first time one interval after the start. */
export interface ScheduleDeclaration {
  function: string;
  everyHours: number;
}

/** Passes a queue's messages to a function, which returns those that failed (ReportBatchItemFailures). */
export interface EventSourceDeclaration {
  queue: string;
  function: string;
  /** 1 to 10,000; more than 10 requires a batching window. */
  batchSize: number;
  maximumBatchingWindowSeconds?: number;
}

export interface RouteDeclaration {
  /** Such as `POST /uploads` or `GET /media/{mediaId}/content`. */
  route: string;
  function: string;
  /** Whether the API's authorizer must allow a request; otherwise the route is public. */
  authorized: boolean;
}

export interface HttpApiDeclaration {
  routes: RouteDeclaration[];
  /** A REQUEST authorizer with simple responses, `Authorization` as the identity source and no caching. */
  authorizer?: { function: string };
  cors?: Cors;
}

/** A statement of an IAM policy. Actions and resources may contain `*` and `?`. */
export interface PolicyStatement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: string | string[];
}

export interface RoleDeclaration {
  /** `media-grant` becomes `arn:aws:iam::000000000000:role/media-grant`. */
  name: string;
  policy: PolicyStatement[];
  /** Names of the roles that may assume it, besides the account itself. */
  trustedRoles?: string[];
}

/** All resources of a local cloud. Creating them is idempotent. */
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
