import { accessLogFormat } from './accessLogFormat.ts';

describe('the access log format', () => {
  const used = [...accessLogFormat.toString().matchAll(/\$context\.([\w.]+)/g)].map(([, name = '']) => name);

  it('uses only variables that API Gateway fills in for an HTTP API', () => {
    // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
    const known = ['requestId', 'requestTime', 'routeKey', 'status', 'responseLatency', 'responseLength'];

    expect(used.filter((name) => ![...known, 'authorizer.error', 'integration.status'].includes(name))).toEqual([]);
    expect(used).toContain('status');
  });
});
