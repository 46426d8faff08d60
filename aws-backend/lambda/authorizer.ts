import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import path from 'node:path';
import { z } from 'zod';
import { sqliteOnce } from '../adapters/local/state/sqliteOnce.ts';
import { brokerAuthorizer } from '../broker/http/brokerAuthorizer.ts';
import { readToken } from '../broker/identity/accessToken.ts';
import { authorize } from '../broker/identity/authorize.ts';
import { verifyingKey } from '../broker/identity/tokenKeys.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';

const Settings = z.object({ BROKER_URL: z.url(), TOKEN_PUBLIC_JWK: z.string().min(1), STATE_DIR: z.string().min(1) });

const settings = readConfig(Settings, process.env);
const publicKey = verifyingKey(settings.TOKEN_PUBLIC_JWK);
const authorizeCall = authorize({
  once: sqliteOnce(path.join(settings.STATE_DIR, 'once.db')),
  read: readToken(settings.BROKER_URL, () => publicKey),
  now: () => new Date(),
});

const answer = brokerAuthorizer(authorizeCall, settings.BROKER_URL, createLog('authorizer'));

/** Lets calls with a good token and proof through: API Gateway's HTTP API, REQUEST authorizer 2.0 with simple responses. */
export const handler = async (event: APIGatewayRequestAuthorizerEventV2): ReturnType<typeof answer> => answer(event);
