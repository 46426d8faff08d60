import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * What the access log says of a call: route, outcome, time. No address, no user, no path with an id, no header. Of variables HTTP APIs know others than
 * REST APIs: docs.aws.amazon.com/apigateway, "Customize HTTP API access logs".
 */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    requestTime: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    responseBytes: '$context.responseLength',
    authorizerError: '$context.authorizer.error',
    integrationStatus: '$context.integration.status',
  }),
);
