import type { Stage } from '../stage.ts';

/** What a function needs to sign in to Salesforce; it must also be granted to read the secret. */
export const salesforceSettings = ({ salesforce }: Stage, credentialsArn: string): Record<string, string> => ({
  SALESFORCE_LOGIN_URL: salesforce.loginUrl,
  SALESFORCE_USERNAME: salesforce.username,
  SALESFORCE_CREDENTIALS_ARN: credentialsArn,
});
