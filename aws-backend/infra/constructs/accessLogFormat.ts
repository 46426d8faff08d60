import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * Access log fields: route, outcome, time. No IP address, user, path with an id, or header. HTTP APIs support other variables than
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
