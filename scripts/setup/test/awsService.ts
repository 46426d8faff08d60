import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../local-cloud/listen.ts';
import { bucketService } from './bucketService.ts';

/** The account that this service simulates. */
export const accountId = '123456789012';

interface StackSent {
  displayName: string;
  stackName: string;
  template: string;
}
interface Template {
  Resources: Record<string, { Type: string; Properties?: { Name?: string; GenerateSecretString?: unknown } }>;
}
interface Answer {
  status: number;
  type: string;
  body: string;
}

const xml = (body: string, status = 200): Answer => ({ status, type: 'text/xml', body });
const json = (body: unknown, status = 200): Answer => ({ status, type: 'application/x-amz-json-1.1', body: JSON.stringify(body) });
/** The limits of an account that is some months old. */
const accountSettings = json({ AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 }, AccountUsage: {} });
const caller = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${accountId}:user/admin</Arn><UserId>AIDA</UserId><Account>${accountId}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
const unknownStack = (name: string): Answer =>
  xml(
    `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message></Error></ErrorResponse>`,
    400,
  );
const unknownRole = xml('<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code></Error></ErrorResponse>', 404);
const resourcesOf = (buckets: readonly string[]): Answer =>
  xml(
    `<ListStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><ListStackResourcesResult><StackResourceSummaries>${buckets
      .map(
        (bucket) =>
          `<member><LogicalResourceId>${bucket}</LogicalResourceId><PhysicalResourceId>${bucket}</PhysicalResourceId><ResourceType>AWS::S3::Bucket</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`,
      )
      .join('')}</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`,
  );
const described = (name: string, outputs: Record<string, string>): Answer =>
  xml(
    `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>${name}</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${Object.entries(
      outputs,
    )
      .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
      .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  );

/** SQS's response for an empty queue. The URL contains the host, because the SDK sends the next request there. */
const emptyQueue = (host: string): Answer =>
  json({
    QueueUrl: `http://${host}/queue`,
    Attributes: { QueueArn: 'arn:aws:sqs:::queue', ApproximateNumberOfMessages: '0' },
  });

/** Simulates Secrets Manager, CloudFormation, Lambda, S3, SQS and STS in their wire formats, and the effects of `cdk`. */
export const awsService = (outputs: Record<string, Record<string, string>>) => {
  const stacks = new Set<string>();
  const { buckets, answer: answerOfS3 } = bucketService();
  const secrets = new Map<string, string | undefined>();
  const secretWrites: string[] = [];
  const cdkRuns: string[][] = [];

  const deployOne = ({ stackName, template }: StackSent): void => {
    stacks.add(stackName);
    for (const [id, { Type, Properties = {} }] of Object.entries((JSON.parse(template) as Template).Resources)) {
      const bucket = `${stackName}-${id.toLowerCase()}`;
      if (Type === 'AWS::S3::Bucket' && !buckets.has(bucket)) buckets.set(bucket, [{ key: 'a', versionId: '1' }]);
      if (Type !== 'AWS::SecretsManager::Secret' || Properties.Name === undefined || secrets.has(Properties.Name)) continue;
      secrets.set(Properties.Name, Properties.GenerateSecretString === undefined ? undefined : randomUUID());
    }
  };
  /** Like CloudFormation: a bucket can be deleted only if it is empty. */
  const destroy = (args: string[], sent: StackSent[]): Answer => {
    if (!args.includes('--all')) {
      for (const { stackName } of sent.filter(({ displayName }) => args.includes(displayName))) stacks.delete(stackName);
      return json({});
    }
    if ([...buckets.values()].some((objects) => objects.length > 0)) return json({}, 400);
    for (const made of [stacks, secrets, buckets]) made.clear();
    return json({});
  };
  const runCdk = ({ args, stacks: sent }: { args: string[]; stacks: StackSent[] }): Answer => {
    cdkRuns.push(args);
    if (args[0] === 'destroy') return destroy(args, sent);
    const named = args.slice(1).filter((word) => sent.some(({ displayName }) => displayName === word));
    if (!args.includes('--all') && named.length === 0) return json({}, 400);
    for (const stack of sent) if (args.includes('--all') || named.includes(stack.displayName)) deployOne(stack);
    return json({});
  };
  const secretsManager = (action: string, { SecretId: id = '', SecretString }: { SecretId?: string; SecretString?: string }): Answer => {
    if (!secrets.has(id) || (action === 'GetSecretValue' && secrets.get(id) === undefined))
      return json({ __type: 'ResourceNotFoundException', Message: 'Secrets Manager can’t find the specified secret.' }, 400);
    if (action === 'GetSecretValue') return json({ Name: id, SecretString: secrets.get(id), VersionId: randomUUID() });
    secretWrites.push(id);
    secrets.set(id, SecretString);
    return json({ Name: id, VersionId: randomUUID() });
  };
  const query = (form: URLSearchParams): Answer => {
    if (form.get('Action') === 'GetCallerIdentity') return xml(caller);
    if (form.get('Action') === 'GetRole') return unknownRole;
    const name = form.get('StackName') ?? '';
    if (form.get('Action') === 'ListStackResources') return resourcesOf([...buckets.keys()].filter((bucket) => bucket.startsWith(name)));
    return stacks.has(name) ? described(name, outputs[name] ?? {}) : unknownStack(name);
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const body = await text(request);
    const target = request.headers['x-amz-target'];
    // The bootstrap bucket exists.
    if (request.method === 'HEAD') return xml('');
    if (request.url === '/cdk') return runCdk(JSON.parse(body) as { args: string[]; stacks: StackSent[] });
    if (typeof target === 'string' && target.startsWith('AmazonSQS.')) return emptyQueue(request.headers.host ?? '');
    const ofS3 = answerOfS3(request.url ?? '', body);
    if (ofS3 !== undefined) return xml(ofS3);
    if (request.url?.startsWith('/2016-08-19/account-settings')) return accountSettings;
    if (typeof target === 'string') return secretsManager(target.split('.')[1] ?? '', JSON.parse(body) as { SecretId?: string });
    return query(new URLSearchParams(body));
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  return {
    stacks,
    buckets,
    secrets,
    secretWrites,
    cdkRuns,
    start: () => listen(server, 0),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
