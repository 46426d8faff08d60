import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as LambdaFunction, RecursiveLoop, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { FunctionCode, FunctionCodes } from '../functionCode.ts';
import type { Stage } from '../stage.ts';
import { watchedLogs } from './functionLogs.ts';
import type { Network } from './network.ts';
import { connectsToNetwork } from './networkInterfaces.ts';
import { readsItsSettings } from './readsItsSettings.ts';

/** What all functions of a stack share. */
export interface FunctionSurroundings {
  stage: Stage;
  dataKey: Key;
  /** The code of `aws-backend/lambda/NAME.ts`. */
  codeOf: FunctionCodes;
  network: Network | undefined;
}

export interface MediaFunctionProps {
  /** As in `aws-backend/lambda/NAME.ts`; the function is named `media-STAGE-NAME`, or `media-STAGE-NAME-image` if it is an image. */
  name: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
  /** Calls Salesforce, which is outside of every private network. */
  needsEgress?: boolean;
  /** Triggers itself to continue, as often as needed: Lambda stops such a loop after 16 calls unless it is allowed. */
  asksItself?: boolean;
}

/** A construct's name in its template. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Actions without resource-level permissions: docs.aws.amazon.com/service-authorization, X-Ray and EC2. */
const starReasons = {
  'AwsSolutions-IAM5[Resource::*]': 'X-Ray has no resource-level permissions, nor does EC2 for the network interfaces that Lambda creates.',
};
const reasons = {
  'HIPAA.Security-IAMNoInlinePolicy': 'The inline policy belongs to the role of one function only, and is deleted with it.',
  'HIPAA.Security-LambdaDLQ': 'Invoked by SQS with a dead-letter queue, synchronously by API Gateway, or again every night.',
};
const outsideVpc = 'The stage sets `privateNetwork: false`: functions reach AWS and Salesforce over TLS and accept no connections.';
const unreserved = 'The stage’s `limits` reserve no concurrency for this function: small accounts have too little to reserve.';

/** A function can't change from a bundle to an image: CloudFormation creates a new one, which needs a different name. */
const nameFor = (plainName: string, { runtime }: FunctionCode): string =>
  runtime === Runtime.FROM_IMAGE ? `${plainName}-image` : plainName;

/** A Node 24 function on arm64 with its own role, which initially may only write its logs and traces. */
export const mediaFunction = (scope: Construct, surroundings: FunctionSurroundings, props: MediaFunctionProps): LambdaFunction => {
  const { stage, dataKey, codeOf, network } = surroundings;
  const id = pascal(props.name);
  const plainName = `media-${stage.name}-${props.name}`;
  const code = codeOf(props.name);
  const functionName = nameFor(plainName, code);
  const logGroup = watchedLogs(scope, `${id}Log`, { stage, name: `/aws/lambda/${plainName}`, key: dataKey });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  role.addToPolicy(readsItsSettings(Stack.of(scope), functionName, dataKey));
  const concurrency = stage.limits.reserveConcurrency ? stage.limits.concurrency[props.name] : undefined;
  const place = network && {
    vpc: network.vpc,
    securityGroups: [network.securityGroup],
    vpcSubnets: props.needsEgress ? network.withEgress : network.inside,
  };
  if (network) for (const statement of connectsToNetwork(Stack.of(scope), functionName)) role.addToPolicy(statement);
  const made = new LambdaFunction(scope, id, {
    functionName,
    role,
    logGroup,
    architecture: Architecture.ARM_64,
    ...code,
    timeout: Duration.seconds(props.timeoutSeconds),
    memorySize: props.memoryMb,
    tracing: Tracing.ACTIVE,
    environment: { POWERTOOLS_SERVICE_NAME: plainName, ...props.environment },
    environmentEncryption: dataKey,
    ...(concurrency === undefined ? {} : { reservedConcurrentExecutions: concurrency }),
    ...(props.asksItself ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
    ...place,
  });
  acknowledge(role, { ...starReasons, ...reasons });
  acknowledge(made, {
    ...reasons,
    ...(network ? {} : { 'HIPAA.Security-LambdaInsideVPC': outsideVpc }),
    ...(concurrency === undefined ? { 'HIPAA.Security-LambdaConcurrency': unreserved } : {}),
  });
  return made;
};
