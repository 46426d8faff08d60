import { randomBytes } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { roleArn, sessionArn } from '../account.ts';
import type { CloudCredentials } from '../localCloud.ts';
import type { PolicyStatement } from '../stackTypes.ts';
import { AwsError } from './awsError.ts';
import { PolicyStatementShape } from './policyDocument.ts';

/** The sender of a request: the account itself, or a role session, restricted by its session policy if it has one. */
export type Principal = { kind: 'account' } | { kind: 'session'; role: string; arn: string; sessionPolicy: PolicyStatement[] | undefined };

/** The credentials that AssumeRole returns. */
export interface SessionCredentials extends CloudCredentials {
  sessionToken: string;
  expiration: Date;
}

export interface Credentials {
  /** Returns the secret and principal of an access key and its session token; throws if AWS would reject them. */
  find(accessKeyId: string, sessionToken: string | undefined): Promise<{ secretAccessKey: string; principal: Principal }>;
  issue(terms: {
    role: string;
    session: string;
    sessionPolicy: PolicyStatement[] | undefined;
    lifeSeconds: number;
  }): Promise<SessionCredentials>;
}

const Sealed = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  role: z.string(),
  session: z.string(),
  sessionPolicy: z.array(PolicyStatementShape).optional(),
});

const invalidToken = (): AwsError => new AwsError(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');

/** Session tokens contain their encrypted session. Like in AWS, nothing needs to be stored, and they survive a restart. */
export const sealedCredentials = (account: CloudCredentials, sealingKey: Uint8Array): Credentials => {
  const open = async (sessionToken: string): Promise<z.infer<typeof Sealed>> => {
    try {
      return Sealed.parse((await jwtDecrypt(sessionToken, sealingKey)).payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AwsError(400, 'ExpiredToken', 'The provided token has expired.');
      throw invalidToken();
    }
  };
  return {
    async find(accessKeyId, sessionToken) {
      if (accessKeyId === account.accessKeyId && sessionToken === undefined)
        return { secretAccessKey: account.secretAccessKey, principal: { kind: 'account' } };
      if (accessKeyId === account.accessKeyId) throw invalidToken();
      if (sessionToken === undefined)
        throw new AwsError(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
          AWSAccessKeyId: accessKeyId,
        });
      const { secretAccessKey, role, session, sessionPolicy, ...sealed } = await open(sessionToken);
      if (sealed.accessKeyId !== accessKeyId) throw invalidToken();
      return { secretAccessKey, principal: { kind: 'session', role, arn: sessionArn(role, session), sessionPolicy } };
    },
    async issue({ role, session, sessionPolicy, lifeSeconds }) {
      const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
      const secretAccessKey = randomBytes(30).toString('base64url');
      const expiration = new Date((Math.floor(Date.now() / 1000) + lifeSeconds) * 1000);
      const sessionToken = await new EncryptJWT({ accessKeyId, secretAccessKey, role, session, sessionPolicy })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(roleArn(role))
        .setExpirationTime(expiration)
        .encrypt(sealingKey);
      return { accessKeyId, secretAccessKey, sessionToken, expiration };
    },
  };
};
