import type { Secrets } from '../../../ports/secrets.ts';
import { awsJsonCall, type AwsPlace } from './awsJsonCall.ts';

/** Milliseconds that a value is cached: a replaced secret takes effect after that, or earlier if the old value is rejected. */
const keptMs = 5 * 60_000;

/** Values in AWS Secrets Manager, by the ARN of each name; throws for a name without one. */
export const managedSecrets = (arns: Readonly<Record<string, string>>, place: AwsPlace, now: () => number = Date.now): Secrets => {
  const manager = awsJsonCall({ name: 'secretsmanager', contentType: 'application/x-amz-json-1.1' }, place);
  const kept = new Map<string, { value: Promise<string>; until: number }>();

  const ask = async (name: string): Promise<string> => {
    const arn = arns[name];
    if (arn === undefined) throw new Error(`No ARN is configured for the secret “${name}”`);
    const { SecretString } = await manager('secretsmanager.GetSecretValue', { SecretId: arn });
    if (typeof SecretString !== 'string' || SecretString === '') throw new Error(`The secret “${name}” has no string value`);
    return SecretString;
  };
  const getFresh = async (name: string): Promise<string> => {
    const value = ask(name);
    kept.set(name, { value, until: now() + keptMs });
    try {
      return await value;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  };
  return {
    getFresh,
    async get(name) {
      const entry = kept.get(name);
      return entry !== undefined && entry.until > now() ? entry.value : getFresh(name);
    },
  };
};
