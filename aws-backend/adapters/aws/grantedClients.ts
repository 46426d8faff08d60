import { S3Client } from '@aws-sdk/client-s3';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import type { S3Place } from './bucketAddress.ts';
import type { GrantCredentials, GrantCredentialsSource } from './grantCredentials.ts';
import type { GrantUse } from './sessionPolicy.ts';
import { callStorage, storageCode } from './storageErrors.ts';

/** S3's error codes for expired or unknown credentials. */
const ended = new Set(['ExpiredToken', 'InvalidToken', 'InvalidAccessKeyId']);

/** Calls S3 with credentials for one use of a folder; retries with new ones if S3 rejects the old. */
export const grantedClients = (grants: GrantCredentialsSource, place: S3Place, use: GrantUse) => {
  const clients = new WeakMap<GrantCredentials, S3Client>();
  const { requestHandler } = new S3Client({ ...place }).config;
  const clientWith = (credentials: GrantCredentials): S3Client => {
    // The SDK modifies the credentials object, hence a copy. A body's checksum is the one its sender provides, or none.
    const options = { ...place, requestHandler, credentials: { ...credentials }, requestChecksumCalculation: 'WHEN_REQUIRED' as const };
    const client = clients.get(credentials) ?? new S3Client(options);
    clients.set(credentials, client);
    return client;
  };

  return async <Answer>(scope: GrantScope, object: StoredObject, call: (s3: S3Client) => Promise<Answer>): Promise<Answer> => {
    const credentials = await grants.credentialsFor(scope, use, object);
    try {
      return await callStorage(async () => call(clientWith(credentials)));
    } catch (error) {
      if (!ended.has(storageCode(error) ?? '')) throw error;
      await grants.forget(credentials);
      const renewed = await grants.credentialsFor(scope, use, object);
      return callStorage(async () => call(clientWith(renewed)));
    }
  };
};
