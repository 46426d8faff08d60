import { generateKeyPairSync } from 'node:crypto';

/** The settings of a trial's broker. */
export interface TrialSettings {
  bucket: string;
  roleArn: string;
  /** URLs of the bucket. Uppy supports only one and uses the first. */
  uploadEndpoints: string[];
  /** A private JWK as JSON, shared by all processes of the broker. */
  tokenKey: string;
}

const names = { bucket: 'TRIAL_BUCKET', roleArn: 'TRIAL_ROLE_ARN', uploadEndpoints: 'TRIAL_ENDPOINTS', tokenKey: 'TRIAL_TOKEN_KEY' };

/** Generates the token signing key of one run. */
export const newTokenKey = (): string =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));

/** The environment variables of a broker process. */
export const trialEnvironment = ({ uploadEndpoints, ...texts }: TrialSettings): Record<string, string> => ({
  [names.bucket]: texts.bucket,
  [names.roleArn]: texts.roleArn,
  [names.tokenKey]: texts.tokenKey,
  [names.uploadEndpoints]: uploadEndpoints.join(','),
});

/** Reads the environment variables of `trialEnvironment`. */
export const trialSettings = (environment: NodeJS.ProcessEnv): TrialSettings => {
  const text = (name: keyof typeof names): string => environment[names[name]] ?? '';
  return {
    bucket: text('bucket'),
    roleArn: text('roleArn'),
    tokenKey: text('tokenKey'),
    uploadEndpoints: text('uploadEndpoints').split(','),
  };
};
