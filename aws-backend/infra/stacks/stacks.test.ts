import { Match, type Template } from 'aws-cdk-lib/assertions';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { functionNames } from '../functions.ts';
import { brokerRoutes } from '../routes.ts';
import { readStage } from '../readStage.ts';
import { ofType } from '../test/ofType.ts';
import { synthesized, type StackName } from '../test/synthesized.ts';

const production = synthesized('production');
const all: StackName[] = ['storage', 'secrets', 'broker', 'pipeline', 'callback', 'observability'];
const everywhere = (type: string): any[] => all.flatMap((stack) => ofType(production.templateOf(stack), type));

/** The statements of all policies of a role, by its logical id. */
const statementsOf = (template: Template, role: RegExp): any[] =>
  ofType(template, 'AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => role.test(Ref)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
const actionsOf = (statements: any[]): string[] => statements.flatMap(({ Action }) => Action);

describe('the broker', () => {
  const broker = production.templateOf('broker');

  it('calls the authorizer on every route except the one that issues tokens', () => {
    const routes = ofType(broker, 'AWS::ApiGatewayV2::Route');

    expect(routes).toHaveLength(brokerRoutes.length);
    for (const { RouteKey, AuthorizationType } of routes)
      expect([RouteKey, AuthorizationType]).toEqual([RouteKey, RouteKey === 'POST /token' ? 'NONE' : 'CUSTOM']);
    broker.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerResultTtlInSeconds: 0,
      EnableSimpleResponses: true,
      AuthorizerPayloadFormatVersion: '2.0',
      IdentitySource: ['$request.header.Authorization'],
    });
  });

  it('is throttled, and its access log names neither callers nor records', () => {
    const [stage] = ofType(broker, 'AWS::ApiGatewayV2::Stage');

    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    expect(stage.AccessLogSettings.Format).not.toMatch(/sourceIp|userAgent|principalId|\$context\.path|rawPath/);
  });

  it('gives pages both host names of the bucket, for six connections each', () => {
    const storage = production.templateOf('storage');
    const [uploads] = Object.keys(storage.findResources('AWS::S3::Bucket')).filter((id) => id.startsWith('Uploads'));
    const exported = Object.values(storage.findOutputs('*')).filter(({ Export }) => Export !== undefined);
    const named = (attribute: string): string =>
      exported.find(({ Value }) => Value['Fn::GetAtt']?.join() === `${uploads},${attribute}`)?.Export.Name;
    const names = ['RegionalDomainName', 'DualStackDomainName'].map(named);

    broker.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'media-production-broker',
      Environment: {
        Variables: Match.objectLike({
          UPLOAD_ENDPOINTS: {
            'Fn::Join': ['', ['https://', { 'Fn::ImportValue': names[0] }, ',https://', { 'Fn::ImportValue': names[1] }]],
          },
        }),
      },
    });
  });

  it('issues grants with a role that can neither list nor delete objects', () => {
    expect(actionsOf(statementsOf(broker, /^Grant/)).sort()).toEqual([
      ...['kms:Decrypt', 'kms:GenerateDataKey', 's3:AbortMultipartUpload', 's3:GetObject', 's3:GetObject', 's3:GetObjectAttributes'],
      ...['s3:ListBucketMultipartUploads', 's3:ListMultipartUploadParts', 's3:PutObject', 's3:PutObject'],
    ]);
  });

  it('has no access to files itself, and its authorizer none to secrets', () => {
    expect(actionsOf(statementsOf(broker, /^BrokerRole/)).filter((action) => action.startsWith('s3:'))).toEqual([]);
    expect(actionsOf(statementsOf(broker, /^AuthorizerRole/)).filter((action) => action.startsWith('secretsmanager:'))).toEqual([]);
  });
});

describe('the stages', () => {
  it('each have a dead-letter queue and report which messages of a batch failed', () => {
    for (const stack of ['pipeline', 'callback'] as const) {
      const template = production.templateOf(stack);
      const queues = ofType(template, 'AWS::SQS::Queue');
      for (const queue of queues) expect(queue.KmsMasterKeyId).toBeDefined();
      expect(queues.filter(({ RedrivePolicy }) => RedrivePolicy?.maxReceiveCount === 4)).toHaveLength(queues.length / 2);
      for (const { FunctionResponseTypes } of ofType(template, 'AWS::Lambda::EventSourceMapping')) {
        expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      }
    }
  });

  it('run on Node.js 24 and arm64 with tracing and the stage’s reserved concurrency', () => {
    const functions = everywhere('AWS::Lambda::Function');

    expect(functions).toHaveLength(functionNames.length);
    for (const made of functions) {
      expect(made).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], TracingConfig: { Mode: 'Active' } });
      expect(made.ReservedConcurrentExecutions).toBeGreaterThanOrEqual(2);
    }
  });

  it('limit concurrency at their queues if the account has none to reserve', () => {
    const limits = { ...readStage('sandbox').limits, concurrency: { images: 4 }, reserveConcurrency: false };
    const pipeline = synthesized('sandbox', { limits }).templateOf('pipeline');

    expect(ofType(pipeline, 'AWS::Lambda::Function').flatMap((made) => made.ReservedConcurrentExecutions ?? [])).toEqual([]);
    expect(ofType(pipeline, 'AWS::Lambda::EventSourceMapping').flatMap(({ ScalingConfig }) => ScalingConfig ?? [])).toEqual([
      { MaximumConcurrency: 4 },
    ]);
  });

  it('may invoke themselves where intended: Lambda stops such a loop after sixteen calls, and long recordings need more', () => {
    const loops = everywhere('AWS::Lambda::Function').map(({ FunctionName, RecursiveLoop }) => [FunctionName, RecursiveLoop]);

    expect(loops.filter(([, loop]) => loop !== undefined)).toEqual([['media-production-speech', 'Allow']]);
  });

  it('fit into the memory limit of a new account', () => {
    expect(Math.max(...everywhere('AWS::Lambda::Function').map(({ MemorySize }) => MemorySize))).toBeLessThanOrEqual(3008);
  });

  it('have exactly the S3 and secrets permissions that their work needs', () => {
    const actions = (stack: StackName, role: RegExp): string[] =>
      actionsOf(statementsOf(production.templateOf(stack), role)).filter(
        (action) => action.startsWith('s3:') || action.startsWith('secrets'),
      );

    expect(actions('pipeline', /^AcceptRole/)).toEqual(['s3:GetObject', 's3:ListBucket']);
    expect(actions('pipeline', /^InterpretRole/)).toEqual(['s3:GetObject', 's3:PutObject', 's3:ListBucket']);
    expect(actions('pipeline', /^EraseRole/).every((action) => /^s3:(Delete|ListBucketVersions)/.test(action))).toBe(true);
    expect(actions('callback', /^CallbackRole/)).toEqual(['s3:GetObject', 's3:ListBucket', 'secretsmanager:GetSecretValue']);
  });

  it('write job state only if they start jobs, hold messages back only in the callback, and encrypt messages only if they publish', () => {
    const having = (stack: 'pipeline' | 'callback', holds: (statement: any) => boolean): string[] =>
      ofType(production.templateOf(stack), 'AWS::IAM::Policy')
        .filter(({ PolicyDocument }) => PolicyDocument.Statement.some(holds))
        .map(({ Roles: [{ Ref }] }) => Ref.replace(/Role\w+$/, ''));
    const everywhereHaving = (holds: (statement: any) => boolean): string[] => [...having('pipeline', holds), ...having('callback', holds)];
    const may = (action: string) => (statement: any) => actionsOf([statement]).includes(action);
    const encrypts = (statement: any): boolean =>
      may('kms:GenerateDataKey')(statement) && JSON.stringify(statement).includes('MessagesKey');

    expect(everywhereHaving((statement) => JSON.stringify(statement).includes('/jobs/*') && may('s3:PutObject')(statement))).toEqual([
      'Documents',
      'Speech',
    ]);
    expect(everywhereHaving(may('sqs:ChangeMessageVisibility'))).toEqual(['Callback']);
    expect(everywhereHaving(encrypts)).toEqual(['Accept', 'Documents', 'Images', 'Speech', 'Interpret']);
  });

  it('erase a deleted file only after every function that may be reading it has timed out', () => {
    const longest = Math.max(...everywhere('AWS::Lambda::Function').map(({ Timeout }) => Timeout));

    production
      .templateOf('pipeline')
      .hasResourceProperties('AWS::SQS::Queue', { QueueName: 'media-production-erase', DelaySeconds: longest });
  });

  it('have permissions for AWS’s AI services only if the stage chooses them', () => {
    const local = synthesized('sandbox', {
      engines: { speech: 'local', documents: 'local', images: 'local', language: 'local', model: 'local' },
    });
    const service = /^(textract|rekognition|transcribe|comprehend|bedrock):/;
    const asked = (template: Template): string[] => actionsOf(statementsOf(template, /./)).filter((action) => service.test(action));

    expect(asked(production.templateOf('pipeline')).length).toBeGreaterThan(10);
    expect(asked(local.templateOf('pipeline'))).toEqual([]);
  });

  it.each([null, '111122223333'])('may call only the stage’s model and guardrail, in account %s', (account) => {
    const guarded = synthesized('sandbox', { account, guardrail: { id: 'abc123', version: '2' } }).templateOf('pipeline');
    const bedrock = statementsOf(guarded, /^InterpretRole/).filter((statement) =>
      actionsOf([statement]).some((action) => action.startsWith('bedrock:')),
    );

    expect(JSON.stringify(bedrock)).toContain('inference-profile/eu.amazon.nova-2-lite-v1:0');
    expect(JSON.stringify(bedrock)).toContain(':bedrock:*::foundation-model/amazon.nova-2-lite-v1:0');
    expect(JSON.stringify(bedrock)).toContain('guardrail/abc123');
    // The profile that serves a standard-tier guardrail, in any of its regions.
    expect(JSON.stringify(bedrock)).toMatch(/:bedrock:\*:.*:guardrail-profile\/\*/);
    guarded.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'media-sandbox-interpret',
      Environment: { Variables: Match.objectLike({ GUARDRAIL_ID: 'abc123', GUARDRAIL_VERSION: '2' }) },
    });
    expect(actionsOf(statementsOf(production.templateOf('pipeline'), /./))).not.toContain('bedrock:ApplyGuardrail');
  });

  it('get the stage’s reading limits and its options for AWS’s services', () => {
    const stage = synthesized('sandbox', {
      reading: { maxPages: 200, maxCharacters: 1_000_000, maxPixels: 50_000_000, progressSeconds: 30, maxRecordingMinutes: 90 },
      transcribe: { language: 'en-GB', vocabulary: 'globex-products', redaction: true },
      textract: { queries: [{ Text: 'What is the invoice number?', Alias: 'Invoice number' }] },
    });
    const told = stage.templateOf('pipeline');
    const has = (template: Template, name: string, variables: object): void => {
      template.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: name,
        Environment: { Variables: Match.objectLike(variables) },
      });
    };

    const queries = '[{"Text":"What is the invoice number?","Alias":"Invoice number"}]';
    has(told, 'media-sandbox-documents', {
      MAX_PAGES: '200',
      MAX_CHARACTERS: '1000000',
      MAX_SCANNED_PAGES: Match.absent(),
      TEXTRACT_QUERIES: queries,
    });
    has(told, 'media-sandbox-images', { MAX_PIXELS: '50000000', MAX_PAGES: Match.absent() });
    has(told, 'media-sandbox-speech', {
      MAX_RECORDING_MINUTES: '90',
      PROGRESS_SECONDS: '30',
      TRANSCRIBE_LANGUAGE: 'en-GB',
      TRANSCRIBE_REDACTION: 'on',
    });
    has(told, 'media-sandbox-speech', { TRANSCRIBE_VOCABULARY: 'globex-products' });
    has(stage.templateOf('broker'), 'media-sandbox-broker', {
      ...{ MAX_CHARACTERS: '1000000', MAX_RECORDING_MINUTES: '90', DOCUMENTS_ENGINE: 'aws' },
      ...{ MAX_PAGES: Match.absent(), MAX_DOCUMENT_BYTES: Match.absent() },
    });
    has(production.templateOf('pipeline'), 'media-production-speech', {
      ...{ TRANSCRIBE_LANGUAGE: Match.absent(), TRANSCRIBE_REDACTION: Match.absent() },
    });
  });

  it('have no Rekognition access for videos if the stage turns that off', () => {
    const unwatched = synthesized('sandbox', { watchFilms: false }).templateOf('pipeline');

    expect(actionsOf(statementsOf(unwatched, /^SpeechRole/)).join()).not.toContain('rekognition');
    expect(JSON.stringify(unwatched.toJSON())).not.toContain('FILM_ENGINE');
  });

  it('have permission for every call that the AWS adapters make', () => {
    const granted = actionsOf(statementsOf(production.templateOf('pipeline'), /./));
    const adapters = path.join(import.meta.dirname, '..', '..', 'adapters', 'aws');
    const services = ['textract', 'transcribe', 'rekognition', 'rekognitionVideo', 'comprehend'].filter((service) =>
      existsSync(path.join(adapters, service)),
    );
    for (const service of services) {
      for (const file of readdirSync(path.join(adapters, service)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
        const source = readFileSync(path.join(adapters, service, file), 'utf8');
        const imported = /from '@aws-sdk\/client-(\w+)'/.exec(source)?.[1];
        for (const [, command] of source.matchAll(/new (\w+)Command\(/g))
          expect(granted).toContain(`${imported ?? service}:${command ?? ''}`);
      }
    }
  });

  it('receive the completion events of the jobs that they start', () => {
    const pipeline = production.templateOf('pipeline');

    pipeline.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'media-production-documents',
      Environment: {
        Variables: Match.objectLike({ DOCUMENTS_ENGINE: 'aws', TEXTRACT_TOPIC_ARN: Match.anyValue(), TEXTRACT_ROLE_ARN: Match.anyValue() }),
      },
    });
    pipeline.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'media-production-speech',
      Environment: {
        Variables: Match.objectLike({
          FILM_ENGINE: 'aws',
          REKOGNITION_TOPIC_ARN: Match.anyValue(),
          REKOGNITION_ROLE_ARN: Match.anyValue(),
        }),
      },
    });
    pipeline.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [Match.objectLike({ Principal: { Service: 'rekognition.amazonaws.com' }, Condition: Match.anyValue() })],
      },
    });
    pipeline.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['aws.transcribe'], detail: { TranscriptionJobStatus: ['COMPLETED', 'FAILED'] } },
    });
  });

  it('have no role with wildcard actions', () => {
    const statements = all.flatMap((stack) => statementsOf(production.templateOf(stack), /./));

    expect(actionsOf(statements).filter((action) => action.includes('*') && !action.startsWith('kms:'))).toEqual([]);
  });
});
