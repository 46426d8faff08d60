import type { APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { caller } from './anyFile.ts';

/** Lets everybody in as the one user of these trials: what is measured is the upload. */
export const handler = (): Promise<APIGatewaySimpleAuthorizerWithContextResult<typeof caller>> =>
  Promise.resolve({ isAuthorized: true, context: caller });
