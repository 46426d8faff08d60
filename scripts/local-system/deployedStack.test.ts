import { readFileSync } from 'node:fs';
import path from 'node:path';
import { synthesized, type StackName } from '../../aws-backend/infra/test/synthesized.ts';
import { stack } from './stack.ts';

const local = stack({ orgUrl: 'http://127.0.0.1:1', tokenPublicJwk: '{}', stateDir: '/state' });
const stacks: StackName[] = ['storage', 'broker', 'pipeline', 'callback'];

/** Returns all resources of the deployed stacks, whose logical ids are unique. */
const resources = (): Record<string, { Type: string; Properties: any }> => {
  const deployed = synthesized('sandbox');
  return Object.assign({}, ...stacks.map((name) => deployed.templateOf(name).toJSON()['Resources']));
};
const made = resources();
const ofType = (type: string): [string, any][] =>
  Object.entries(made).flatMap(([id, { Type, Properties }]) => (Type === type ? [[id, Properties] as [string, any]] : []));

/** Topics and queues by which AWS's services report the completion of jobs; there are none locally. */
const jobEnds = /^media-(textract|transcribe|rekognition)$/;

/** Maps `media-sandbox-x` to its local name `media-x`. */
const plain = (name: string): string => name.replace('media-sandbox-', 'media-');
const byLogicalId = new Map([
  ...ofType('AWS::SQS::Queue').map(([id, { QueueName }]) => [id, plain(QueueName)] as const),
  ...ofType('AWS::SNS::Topic').map(([id, { TopicName }]) => [id, plain(TopicName)] as const),
  ...ofType('AWS::Lambda::Function').map(([id, { FunctionName }]) => [id, plain(FunctionName)] as const),
]);

/** Returns the name of the resource that a CloudFormation reference refers to, in the same stack or another. */
const named = (reference: object): string => {
  const text = JSON.stringify(reference);
  const id = [...byLogicalId.keys()].filter((candidate) => text.includes(candidate)).sort((a, b) => b.length - a.length)[0];
  return byLogicalId.get(id ?? '') ?? text;
};
const sorted = <Value>(values: Value[]): Value[] => values.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

it('the local stack finds its functions from any working directory', () => {
  expect(local.functions.filter(({ file }) => !path.isAbsolute(file))).toEqual([]);
});

describe('the deployed and the local stack have the same', () => {
  it('functions with the same timeouts', () => {
    const functions = ofType('AWS::Lambda::Function').map(([, { FunctionName, Timeout }]) => [plain(FunctionName), Timeout]);

    expect(sorted(functions)).toEqual(sorted(local.functions.map(({ name, timeoutSeconds }) => [name, timeoutSeconds])));
  });

  it('functions, and each deployed one has its required environment variables', () => {
    for (const { name, file } of local.functions) {
      const [, settings = ''] = /const Settings = z\.object\(\{([\s\S]*?)\n\}\);/.exec(readFileSync(file, 'utf8')) ?? [];
      const needed = settings.split(/\n(?= {2}[A-Z_]+:)/).filter((setting) => !/\.default\(|\.optional\(/.test(setting));
      const names = needed.flatMap((setting) => /^ {2}([A-Z_]+):/m.exec(setting)?.[1] ?? []);
      const [, deployed] = ofType('AWS::Lambda::Function').find(([, { FunctionName }]) => plain(FunctionName) === name) ?? [];

      expect([name, names.filter((setting) => !(setting in deployed.Environment.Variables))]).toEqual([name, []]);
    }
  });

  it('environment variables of each function, except those for its state and services', () => {
    const own = /^(STATE_DIR|.*_ENGINE|MODEL_ID|MALWARE_GATE|STORAGE_KEY_ARN|ONCE_TABLE|.*_ARN|POWERTOOLS_SERVICE_NAME|UPLOADS_BUCKET)$/;
    // Locally, steps are short and report progress often, and every stage gets the setting that only those that give up files need.
    const localOnly = /^(SPEECH_STEP_SECONDS|PROGRESS_SECONDS|MAX_RECEIVE_COUNT)$/;
    const endpoints = { s3: 's', sts: 's', sns: 's', sqs: 's', api: 'a' };
    for (const { name, environment } of local.functions) {
      const wanted = Object.keys(typeof environment === 'function' ? environment(endpoints) : environment);
      const [, deployed] = ofType('AWS::Lambda::Function').find(([, { FunctionName }]) => plain(FunctionName) === name) ?? [];
      const given = Object.keys(deployed.Environment.Variables);

      // The local stack gives every stage all topics; in AWS, each gets only those to which it publishes.
      expect([name, given.filter((key) => !own.test(key) && !wanted.includes(key))]).toEqual([name, []]);
      expect([name, wanted.filter((key) => !own.test(key) && !localOnly.test(key) && !given.includes(key))]).toEqual([name, []]);
    }
  });

  it('topics', () => {
    expect(
      ofType('AWS::SNS::Topic')
        .map(([, { TopicName }]) => plain(TopicName))
        .filter((name) => !jobEnds.test(name))
        .sort(),
    ).toEqual([...local.topics].sort());
  });

  it('queues with the same visibility timeouts and dead-letter queues', () => {
    const queues = ofType('AWS::SQS::Queue').map(([, { QueueName, VisibilityTimeout, RedrivePolicy }]) => ({
      name: plain(QueueName),
      visibilityTimeoutSeconds: VisibilityTimeout,
      ...(RedrivePolicy && {
        deadLetter: { queue: named(RedrivePolicy.deadLetterTargetArn), maxReceiveCount: RedrivePolicy.maxReceiveCount },
      }),
    }));

    expect(sorted(queues)).toEqual(sorted([...local.queues]));
  });

  it('subscriptions with the same filter policies', () => {
    const subscriptions = ofType('AWS::SNS::Subscription').map(([, { TopicArn, Endpoint, FilterPolicy }]) => ({
      topic: named(TopicArn),
      queue: named(Endpoint),
      ...(FilterPolicy && { filterPolicy: FilterPolicy }),
    }));

    expect(sorted(subscriptions.filter(({ topic }) => !jobEnds.test(topic)))).toEqual(sorted(local.subscriptions));
  });

  it('event sources of each function', () => {
    const sources = ofType('AWS::Lambda::EventSourceMapping').map(([, { EventSourceArn, FunctionName, BatchSize }]) => ({
      ...{ queue: named(EventSourceArn), function: named(FunctionName), batchSize: BatchSize },
    }));
    const localSources = local.eventSources.map(({ queue, function: name, batchSize }) => ({ queue, function: name, batchSize }));

    expect(sorted(sources)).toEqual(sorted(localSources));
  });

  it('daily schedules', () => {
    const targetsOf = ({ Targets }: { Targets: { Arn: object }[] }) => Targets.map(({ Arn }) => named(Arn));
    const scheduled = ofType('AWS::Events::Rule').filter(([, { ScheduleExpression }]) => ScheduleExpression !== undefined);
    const rules = scheduled.filter(([, rule]) => !targetsOf(rule).every((name) => jobEnds.test(name)));

    expect(rules.map(([, rule]) => targetsOf(rule))).toEqual((local.schedules ?? []).map(({ function: name }) => [name]));
    for (const [, { ScheduleExpression }] of rules) expect(ScheduleExpression).toBe('cron(0 2 * * ? *)');
  });

  it('routes, public or authorized', () => {
    const routes = ofType('AWS::ApiGatewayV2::Route').map(([, { RouteKey, AuthorizationType }]) => [
      RouteKey,
      AuthorizationType === 'CUSTOM',
    ]);

    expect(sorted(routes)).toEqual(sorted(local.httpApi.routes.map(({ route, authorized }) => [route, authorized])));
  });

  it('CORS settings of the API and the buckets, except for the org’s origin', () => {
    const [[, { CorsConfiguration }]] = ofType('AWS::ApiGatewayV2::Api') as [[string, any]];
    const buckets = ofType('AWS::S3::Bucket').flatMap(([, properties]) => properties.CorsConfiguration?.CorsRules ?? []);

    expect([...CorsConfiguration.AllowMethods].sort()).toEqual([...(local.httpApi.cors?.allowedMethods ?? [])].sort());
    expect(CorsConfiguration.AllowHeaders).toEqual(local.httpApi.cors?.allowedHeaders);
    expect(CorsConfiguration.ExposeHeaders).toEqual(local.httpApi.cors?.exposeHeaders);
    expect(
      sorted(buckets.map(({ AllowedMethods, AllowedHeaders, ExposedHeaders }) => [AllowedMethods, AllowedHeaders, ExposedHeaders])),
    ).toEqual(
      sorted(local.buckets.flatMap(({ cors = [] }) => cors.map((rule) => [rule.allowedMethods, rule.allowedHeaders, rule.exposeHeaders]))),
    );
  });

  it('permissions of the role behind presigned URLs', () => {
    const [, policy] =
      ofType('AWS::IAM::Policy').find(([, { Roles }]) => Roles.some(({ Ref }: { Ref: string }) => Ref.startsWith('Grant'))) ?? [];
    const deployed = policy.PolicyDocument.Statement.map(({ Action }: { Action: string | string[] }) => [Action].flat().sort());
    const grant = local.roles.find(({ name }) => name === 'media-grant');

    expect(sorted(deployed.filter(([action]: string[]) => !action?.startsWith('kms:')))).toEqual(
      sorted((grant?.policy ?? []).map(({ Action }) => [Action].flat().sort())),
    );
  });
});
