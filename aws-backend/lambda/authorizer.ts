import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { brokerAuthorizer } from '../broker/http/brokerAuthorizer.ts';
import { readToken } from '../broker/identity/accessToken.ts';
import { authorize } from '../broker/identity/authorize.ts';
import { verifyingKey } from '../broker/identity/tokenKeys.ts';
import { createLog } from '../runtime/log.ts';
import { requiredSettings } from '../runtime/requiredSettings.ts';
import { onceOf } from './settings/state.ts';

const settings = requiredSettings(['BROKER_URL', 'TOKEN_PUBLIC_JWK'], process.env);
const publicKey = verifyingKey(settings.TOKEN_PUBLIC_JWK);
const authorizeCall = authorize({
  once: onceOf(process.env),
  read: readToken(settings.BROKER_URL, () => publicKey),
  now: () => new Date(),
});

const answer = brokerAuthorizer(authorizeCall, settings.BROKER_URL, createLog('authorizer'));

/** Allows requests with a valid token and DPoP proof: API Gateway HTTP API, REQUEST authorizer 2.0 with simple responses. */
export const handler = async (event: APIGatewayRequestAuthorizerEventV2): ReturnType<typeof answer> => answer(event);
