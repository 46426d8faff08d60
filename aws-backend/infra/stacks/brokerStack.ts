import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { accessLogFormat } from '../constructs/accessLogFormat.ts';
import { allowOnce, allowSecret } from '../constructs/allow.ts';
import { watchedLogs } from '../constructs/functionLogs.ts';
import { grantRole } from '../constructs/grantRole.ts';
import { mediaFunction, type FunctionSurroundings } from '../constructs/mediaFunction.ts';
import { readingSettings } from '../constructs/readingSettings.ts';
import { salesforceSettings } from '../constructs/salesforceSettings.ts';
import { sweepFunction } from '../constructs/sweepFunction.ts';
import { brokerRoutes } from '../routes.ts';
import type { Stage as Settings } from '../stage.ts';
import type { StorageStack } from './storageStack.ts';

export interface BrokerStackProps extends StackProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
  credentials: Secret;
  tokenKey: Secret;
}

/** The HTTP API that the record page calls, with its authorizer. */
export class BrokerStack extends Stack {
  readonly functions: IFunction[];
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: BrokerStackProps) {
    super(scope, id, props);
    const { stage } = props.surroundings;
    this.api = new HttpApi(this, 'Api', {
      apiName: `media-${stage.name}`,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: stage.salesforce.pageOrigins,
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
        allowHeaders: ['authorization', 'content-type', 'dpop'],
        exposeHeaders: ['date', 'www-authenticate'],
        maxAge: Duration.hours(1),
      },
    });
    this.addStage(stage, props);
    const broker = this.addBroker(props);
    const authorizer = this.addAuthorizer(props);
    this.functions = [broker, authorizer, sweepFunction(this, props)];
    this.addRoutes(broker, authorizer);
    new CfnOutput(this, 'BrokerUrl', { value: this.api.apiEndpoint });
  }

  private addStage(stage: Settings, { surroundings }: BrokerStackProps): void {
    const log = watchedLogs(this, 'AccessLog', { stage, name: `/aws/apigateway/media-${stage.name}`, key: surroundings.dataKey });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.limits.requestsPerSecond, burstLimit: stage.limits.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogFormat },
    });
  }

  private addBroker({ surroundings, storage, credentials, tokenKey }: BrokerStackProps): IFunction {
    const { stage } = surroundings;
    const environment = {
      BROKER_URL: this.api.apiEndpoint,
      UPLOADS_BUCKET: storage.uploads.bucketName,
      UPLOAD_ENDPOINTS: storage.uploadsUrls.join(),
      RESULTS_BUCKET: storage.results.bucketName,
      ONCE_TABLE: storage.once.tableName,
      TOKEN_SIGNING_KEY_ARN: tokenKey.secretArn,
      MALWARE_GATE: stage.malwareGate ? 'on' : 'off',
      DOCUMENTS_ENGINE: stage.engines.documents,
      ...readingSettings(stage, { name: 'broker' }),
      ...salesforceSettings(stage, credentials.secretArn),
    };
    const broker = mediaFunction(this, surroundings, { name: 'broker', timeoutSeconds: 30, memoryMb: 512, environment, needsEgress: true });
    const granted = grantRole(this, { stage, storage, assumedBy: broker });
    broker.addEnvironment('GRANT_ROLE_ARN', granted.roleArn);
    broker.addEnvironment('STORAGE_KEY_ARN', storage.dataKey.keyArn);
    for (const { secretArn } of [credentials, tokenKey]) allowSecret(broker, secretArn, storage.dataKey);
    allowOnce(broker, storage);
    return broker;
  }

  private addAuthorizer({ surroundings, storage }: BrokerStackProps): IFunction {
    const { tokenPublicJwk } = surroundings.stage;
    const environment = {
      BROKER_URL: this.api.apiEndpoint,
      ONCE_TABLE: storage.once.tableName,
      TOKEN_PUBLIC_JWK: tokenPublicJwk === null ? 'not-set-up' : JSON.stringify(tokenPublicJwk),
    };
    const authorizer = mediaFunction(this, surroundings, { name: 'authorizer', timeoutSeconds: 10, memoryMb: 512, environment });
    allowOnce(authorizer, storage);
    return authorizer;
  }

  /** The authorizer runs on every call: a cached result would let a DPoP proof be replayed. */
  private addRoutes(broker: IFunction, authorizer: IFunction): void {
    const integration = new HttpLambdaIntegration('Broker', broker);
    const asking = new HttpLambdaAuthorizer('Authorizer', authorizer, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ['$request.header.Authorization'],
      resultsCacheTtl: Duration.seconds(0),
    });
    for (const { method, path, authorized } of brokerRoutes) {
      const routes = this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        ...(authorized ? { authorizer: asking } : {}),
      });
      if (!authorized)
        for (const route of routes)
          acknowledge(route, {
            'AwsSolutions-APIG4': 'This route issues the token; it verifies the session record and the DPoP proof itself.',
          });
    }
  }
}
