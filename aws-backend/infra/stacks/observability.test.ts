import { readFileSync } from 'node:fs';
import path from 'node:path';
import { personalDataKinds, personalDataPatterns } from '../constructs/personalData.ts';
import { functionNames, queueFunctions } from '../functions.ts';
import { ofType } from '../test/ofType.ts';
import { synthesized } from '../test/synthesized.ts';

const production = synthesized('production');

describe('observability', () => {
  const template = production.templateOf('observability');
  const alarms = ofType(template, 'AWS::CloudWatch::Alarm');

  it('has an alarm with an action for each queue’s dead letters and age, each function’s and the API’s errors, the API share and the logs', () => {
    const expected = [
      ...queueFunctions.flatMap(({ name }) => [`${name}-dead-letters`, `${name}-queue-age`]),
      ...functionNames.map((name) => `${name}-errors`),
      'api-errors',
      'salesforce-api-share',
      'personal-data-in-logs',
    ];

    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(expected.map((what) => `media-production-${what}`).sort());
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
  });

  it('alarms on a single failed nightly sweep, and on errors that the broker returns as responses', () => {
    const named = (what: string) => alarms.find(({ AlarmName }) => AlarmName === `media-production-${what}`);
    const metrics = named('api-errors').Metrics.flatMap(({ MetricStat }: any) => MetricStat?.Metric.MetricName ?? []);

    expect([named('sweep-errors').EvaluationPeriods, named('broker-errors').EvaluationPeriods]).toEqual([1, 3]);
    expect(metrics.sort()).toEqual(['5xx', 'Count']);
    expect(named('api-errors').Metrics.map(({ MetricStat }: any) => MetricStat?.Period ?? 900)).toEqual([900, 900, 900]);
  });

  it('lets CloudWatch publish to each topic that an alarm names', () => {
    const named = new Set(alarms.flatMap(({ AlarmActions }) => AlarmActions.map(({ Ref }: { Ref: string }) => Ref)));
    const policies = ofType(template, 'AWS::SNS::TopicPolicy');

    expect(named.size).toBe(1);
    for (const topic of named) {
      const statements = policies.filter(({ Topics }) => Topics.some(({ Ref }: { Ref: string }) => Ref === topic));
      expect(statements.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toContainEqual(
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Resource: { Ref: topic },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }),
      );
    }
  });

  it('reports a malware gate that stopped scanning, which no metric shows, only in stages with a gate', () => {
    const troubles = ofType(template, 'AWS::Events::Rule');
    const [topic] = alarms[0].AlarmActions;
    const named = (...types: string[]) => types.map((type) => ({ 'equals-ignore-case': `GuardDuty Malware Protection ${type}` }));

    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatchObject({
      EventPattern: {
        source: ['aws.guardduty'],
        'detail-type': named('Resource Status Warning', 'Resource Status Error', 'Post Scan Action Failed'),
        detail: {
          $or: [
            { s3BucketDetails: { bucketName: [{ 'Fn::ImportValue': expect.stringContaining('Uploads') }] } },
            { s3ObjectDetails: { bucketName: [{ 'Fn::ImportValue': expect.stringContaining('Uploads') }] } },
          ],
        },
      },
      Targets: [{ Arn: topic, InputTransformer: { InputPathsMap: { 'detail-type': '$.detail-type' } } }],
    });
    expect(ofType(synthesized('sandbox').templateOf('observability'), 'AWS::Events::Rule')).toEqual([]);
  });

  it('has exactly one runbook section for each alarm', () => {
    const runbook = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'docs', 'runbook.md'), 'utf8');
    const sections = [...runbook.matchAll(/^## `…?(.+)`$/gm)].map(([, ending = '']) => ending);
    const names: string[] = alarms.map(({ AlarmName }) => AlarmName);

    expect(names.filter((name) => !sections.some((ending) => name.endsWith(ending)))).toEqual([]);
    expect(sections.filter((ending) => !names.some((name) => name.endsWith(ending)))).toEqual([]);
  });

  it('has one dashboard', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });
});

describe('every log group', () => {
  const stacks = ['broker', 'pipeline', 'callback'] as const;

  it('is encrypted, kept as long as the stage says, and watched for personal data', () => {
    for (const stack of stacks) {
      const groups = ofType(production.templateOf(stack), 'AWS::Logs::LogGroup');
      const filters = ofType(production.templateOf(stack), 'AWS::Logs::MetricFilter').filter(({ FilterPattern }) =>
        FilterPattern.startsWith('%'),
      );
      for (const group of groups) expect(group).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
      expect(filters).toHaveLength(groups.length * personalDataKinds.length);
    }
  });

  it('has at most five regular expressions, of characters that CloudWatch supports', () => {
    expect(personalDataKinds.length).toBeLessThanOrEqual(5);
    for (const kind of personalDataKinds) expect(personalDataPatterns[kind]).toMatch(/^[\w:#=@/;,\-^$?[\]{}|\\*+.]+$/);
  });
});

describe('the metric of the Salesforce API share', () => {
  it('takes its number from every log line that has it', () => {
    production.templateOf('callback').hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.salesforceApiPercent >= 0 }',
      MetricTransformations: [{ MetricName: 'SalesforceApiPercent', MetricValue: '$.salesforceApiPercent' }],
    });
  });
});

describe('the personal data patterns', () => {
  const seen = (line: object): string[] =>
    personalDataKinds.filter((kind) => new RegExp(personalDataPatterns[kind]).test(JSON.stringify(line)));

  it.each([
    ['Email', 'write to ada.lovelace@example.org today'],
    ['SocialSecurityNumber', 'SSN 123-45-6789.'],
    ['CardNumber', 'card 4111 1111 1111 1111'],
    ['CardNumber', 'card 4111-1111-1111-1111'],
    ['Iban', 'to DE89 3704 0044 0532 0130 00'],
    ['Iban', 'to GB29NWBK60161331926819'],
  ])('find %s', (kind, text) => {
    expect(seen({ level: 'ERROR', message: text })).toContain(kind);
  });

  it('match nothing in the lines that functions log', () => {
    const ids = { mediaId: 'a0X5g00000AbCdEAAV', parentId: '0015g00000XyZ12AAB', messageId: '059f36b4-87a3-44ab-83d2-661975830a7d' };
    const trace = { xray_trace_id: '1-5759e988-bd862e3fe1be46a994272793', timestamp: '2026-11-23T08:01:02.345Z' };
    const error = {
      location: 'file:///var/task/index.mjs:12',
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      stack: 'at x (y.mjs:1:2)',
    };

    expect(
      seen({
        ...ids,
        ...trace,
        error,
        salesforceApiPercent: 12.5,
        function_arn: 'arn:aws:lambda:eu-central-1:111122223333:function:media',
      }),
    ).toEqual([]);
  });
});
