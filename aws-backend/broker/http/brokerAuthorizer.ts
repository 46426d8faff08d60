import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import type { AuthorizedCall, Caller } from '../identity/authorize.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Log } from '../../runtime/log.ts';

/** The caller as passed to the broker; empty if the call is denied. */
export type Authorization = APIGatewaySimpleAuthorizerWithContextResult<Partial<Caller>>;

/** Tells API Gateway whether a call is allowed. A denied caller gets 403 without a reason; the log has it. */
export const brokerAuthorizer =
  (authorize: (call: AuthorizedCall) => Promise<Caller>, brokerUrl: string, log: Log) =>
  async ({ headers, rawPath, routeKey, requestContext }: APIGatewayRequestAuthorizerEventV2): Promise<Authorization> => {
    const call = {
      method: requestContext.http.method,
      url: brokerUrl + rawPath,
      authorization: headers?.['authorization'],
      proof: headers?.['dpop'],
    };
    try {
      return { isAuthorized: true, context: await authorize(call) };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      // The route, not the path, which the caller controls.
      log.info('A call was denied', { code: error.code, route: routeKey, detail: error.message });
      return { isAuthorized: false, context: {} };
    }
  };
