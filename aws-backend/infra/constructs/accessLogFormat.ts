import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/** What the access log says of a call: route, outcome, time. No address, no user, no path with an id, no header. */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    requestTime: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    responseBytes: '$context.responseLength',
    authorizerStatus: '$context.authorizer.status',
    integrationStatus: '$context.integration.status',
  }),
);
