import { accessLogFormat } from './accessLogFormat.ts';

describe('the access log', () => {
  const used = [...accessLogFormat.toString().matchAll(/\$context\.([\w.]+)/g)].map(([, name = '']) => name);

  it('names what API Gateway knows of calls to an HTTP API: of another variable it would say nothing, for ever', () => {
    // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
    const known = ['requestId', 'requestTime', 'routeKey', 'status', 'responseLatency', 'responseLength'];

    expect(used.filter((name) => ![...known, 'authorizer.error', 'integration.status'].includes(name))).toEqual([]);
    expect(used).toContain('status');
  });
});
