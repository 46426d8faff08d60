import type { Stage } from '../stage.ts';

/** Settings for signing in to Salesforce; the function also needs permission to read the secret. */
export const salesforceSettings = ({ salesforce }: Stage, credentialsArn: string): Record<string, string> => ({
  SALESFORCE_LOGIN_URL: salesforce.loginUrl,
  SALESFORCE_USERNAME: salesforce.username,
  SALESFORCE_CREDENTIALS_ARN: credentialsArn,
});
