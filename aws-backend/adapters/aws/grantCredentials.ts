import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { presignedUrlSeconds } from '../../contracts/limits.ts';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { callStorage } from './storageErrors.ts';
import { grantedFolder, maxPolicyLength, sessionPolicy, type GrantUse, type StorageRules } from './sessionPolicy.ts';

/** Credentials for one use of one folder, until their expiration. */
export interface GrantCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

export interface GrantCredentialsOptions extends StorageRules {
  roleArn: string;
  sts?: STSClient;
  now?: () => number;
}

/** One hour, the maximum for a role that is assumed by another role (role chaining). */
const sessionSeconds = 3_600;

const assume = async (sts: STSClient, roleArn: string, userId: string, policy: string): Promise<GrantCredentials> => {
  if (policy.length > maxPolicyLength) throw new Error('The session policy exceeds STS’s length limit');
  const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: userId, DurationSeconds: sessionSeconds, Policy: policy });
  const { Credentials } = await callStorage(async () => sts.send(command));
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw new Error('STS returned no credentials');
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken, expiration: Expiration };
};

/** Returns credentials for one user's use of one folder, cached as long as a URL signed with them is valid for its full lifetime. */
export const grantCredentials = ({ roleArn, sts = new STSClient(), now = Date.now, ...rules }: GrantCredentialsOptions) => {
  const kept = new Map<string, { credentials: Promise<GrantCredentials>; reusableUntil: number }>();

  const forgetOld = (): void => {
    for (const [name, { reusableUntil }] of kept) if (reusableUntil <= now()) kept.delete(name);
  };
  const obtain = async (name: string, userId: string, policy: string): Promise<GrantCredentials> => {
    const entry = { credentials: assume(sts, roleArn, userId, policy), reusableUntil: now() + presignedUrlSeconds * 1_000 };
    kept.set(name, entry);
    try {
      const credentials = await entry.credentials;
      entry.reusableUntil = credentials.expiration.getTime() - presignedUrlSeconds * 1_000;
      return credentials;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  };

  const credentialsFor = async (scope: GrantScope, use: GrantUse, object: StoredObject): Promise<GrantCredentials> => {
    const policy = sessionPolicy(use, object.bucket, grantedFolder(scope, object), rules);
    const name = `${scope.userId} ${policy}`;
    forgetOld();
    return kept.get(name)?.credentials ?? obtain(name, scope.userId, policy);
  };
  /** Removes rejected credentials from the cache. */
  const forget = async (refused: GrantCredentials): Promise<void> => {
    for (const [name, { credentials }] of kept) if ((await credentials) === refused) kept.delete(name);
  };
  return { credentialsFor, forget };
};

export type GrantCredentialsSource = ReturnType<typeof grantCredentials>;
