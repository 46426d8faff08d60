import { generateKeyPairSync } from 'node:crypto';

/** What the broker of a trial has to be told. */
export interface TrialSettings {
  bucket: string;
  roleArn: string;
  /** Addresses of the bucket, the first for Uppy, which knows one only. */
  uploadEndpoints: string[];
  /** JSON of a private JWK: all processes of the broker share it. */
  tokenKey: string;
}

const names = { bucket: 'TRIAL_BUCKET', roleArn: 'TRIAL_ROLE_ARN', uploadEndpoints: 'TRIAL_ENDPOINTS', tokenKey: 'TRIAL_TOKEN_KEY' };

/** A key for the tokens of one run. */
export const newTokenKey = (): string =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));

/** The environment of a broker's process. */
export const trialEnvironment = ({ uploadEndpoints, ...texts }: TrialSettings): Record<string, string> => ({
  [names.bucket]: texts.bucket,
  [names.roleArn]: texts.roleArn,
  [names.tokenKey]: texts.tokenKey,
  [names.uploadEndpoints]: uploadEndpoints.join(','),
});

/** Reads what `trialEnvironment` wrote. */
export const trialSettings = (environment: NodeJS.ProcessEnv): TrialSettings => {
  const text = (name: keyof typeof names): string => environment[names[name]] ?? '';
  return {
    bucket: text('bucket'),
    roleArn: text('roleArn'),
    tokenKey: text('tokenKey'),
    uploadEndpoints: text('uploadEndpoints').split(','),
  };
};
