import { randomUUID } from 'node:crypto';
import { accountId, roleArn, sessionArn } from '../account.ts';
import type { RoleDeclaration } from '../stackTypes.ts';
import { AwsError } from './awsError.ts';
import type { Credentials, Principal } from './credentials.ts';
import { readSessionPolicy } from './policyDocument.ts';
import { writeXml, type XmlContent } from './xml.ts';

/** Answers a request of STS's query protocol whose signature is already verified. */
export type Sts = (principal: Principal, parameters: URLSearchParams) => Promise<string>;

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
const understood = new Set(['Action', 'Version', 'RoleArn', 'RoleSessionName', 'Policy', 'DurationSeconds']);

/** The shortest session that STS issues, and the default maximum of a role, in seconds. */
const minDurationSeconds = 900;
const maxDurationSeconds = 3600;

const invalid = (message: string): AwsError => new AwsError(400, 'ValidationError', message);

const answer = (action: string, result: Record<string, XmlContent>): string =>
  writeXml(`${action}Response`, { [`${action}Result`]: result, ResponseMetadata: { RequestId: randomUUID() } }, namespace);

const readDuration = (text: string | null): number => {
  const seconds = text === null ? maxDurationSeconds : Number(text);
  if (!Number.isInteger(seconds) || seconds < minDurationSeconds)
    throw invalid(
      `Value '${String(text)}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to ${String(minDurationSeconds)}`,
    );
  if (seconds > maxDurationSeconds) throw invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  return seconds;
};

const mayAssume = (principal: Principal, role: RoleDeclaration): boolean =>
  principal.kind === 'account' || (role.trustedRoles?.includes(principal.role) ?? false);

const assumeRole =
  (roles: readonly RoleDeclaration[], credentials: Credentials) =>
  async (principal: Principal, parameters: URLSearchParams): Promise<string> => {
    const unknown = [...parameters.keys()].find((name) => !understood.has(name));
    if (unknown !== undefined) throw new AwsError(501, 'NotImplemented', `The local STS does not support the parameter ${unknown}.`);
    const session = parameters.get('RoleSessionName') ?? '';
    if (!/^[\w+=,.@-]{2,64}$/.test(session))
      throw invalid(
        `Value '${session}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]{2,64}`,
      );
    const lifeSeconds = readDuration(parameters.get('DurationSeconds'));
    const policy = parameters.get('Policy');
    const sessionPolicy = policy === null ? undefined : readSessionPolicy(policy);
    const arn = parameters.get('RoleArn') ?? '';
    const role = roles.find(({ name }) => roleArn(name) === arn);
    if (role === undefined || !mayAssume(principal, role))
      throw new AwsError(
        403,
        'AccessDenied',
        `User: ${describe(principal)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
      );
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await credentials.issue({
      role: role.name,
      session,
      sessionPolicy,
      lifeSeconds,
    });
    return answer('AssumeRole', {
      AssumedRoleUser: { AssumedRoleId: `AROALOCAL:${session}`, Arn: sessionArn(role.name, session) },
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration.toISOString(),
      },
      PackedPolicySize: Math.ceil(((policy?.length ?? 0) / 2048) * 100),
    });
  };

const describe = (principal: Principal): string => (principal.kind === 'session' ? principal.arn : `arn:aws:iam::${accountId}:root`);

/** Supports AssumeRole with a session policy and GetCallerIdentity; throws InvalidAction for every other action. */
export const sts = (roles: readonly RoleDeclaration[], credentials: Credentials): Sts => {
  const assume = assumeRole(roles, credentials);
  return async (principal, parameters) => {
    const action = parameters.get('Action');
    if (action === 'AssumeRole') return assume(principal, parameters);
    if (action === 'GetCallerIdentity')
      return answer(action, {
        Arn: describe(principal),
        UserId: principal.kind === 'session' ? principal.arn.split('/').at(-1) : accountId,
        Account: accountId,
      });
    throw new AwsError(400, 'InvalidAction', `Could not find operation ${String(action)} for version 2011-06-15`);
  };
};
