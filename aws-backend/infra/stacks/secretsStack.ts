import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';

/**
 * The two secrets, created empty: `npm run setup` stores the keys, which never appear in a template or log. They are deleted with their stack
 * even if the stage keeps data: a removed installation should not be able to sign in, and setup creates new ones under the same names.
 */
export class SecretsStack extends Stack {
  /** JSON list of one or two {clientId, privateKey}, used to sign in to Salesforce. */
  readonly credentials: Secret;
  /** Private JWK that signs the broker's tokens. */
  readonly tokenKey: Secret;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; dataKey: Key }) {
    super(scope, id, props);
    this.credentials = this.addSecret('SalesforceCredentials', 'salesforce-credentials', props);
    this.tokenKey = this.addSecret('TokenSigningKey', 'token-signing-key', props);
  }

  private addSecret(id: string, name: string, { stage, dataKey }: { stage: Stage; dataKey: Key }): Secret {
    const secretName = `media-${stage.name}/${name}`;
    const secret = new Secret(this, id, { secretName, encryptionKey: dataKey, removalPolicy: RemovalPolicy.DESTROY });
    // Without a value, `Secret` generates a random password, which setup would mistake for a key.
    if (secret.node.defaultChild instanceof CfnSecret) secret.node.defaultChild.addPropertyDeletionOverride('GenerateSecretString');
    const reason =
      'No AWS function may change the public half, in Salesforce or the stage’s settings: `npm run rotate-key` guides the former.';
    acknowledge(secret, { 'AwsSolutions-SMG4': reason, 'HIPAA.Security-SecretsManagerRotationEnabled': reason });
    new CfnOutput(this, `${id}Name`, { value: secretName });
    return secret;
  }
}
