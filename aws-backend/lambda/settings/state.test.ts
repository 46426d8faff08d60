import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jsonService, type JsonService } from '../../adapters/aws/state/test/jsonService.ts';
import { dynamoTable } from '../../adapters/aws/state/test/dynamoTable.ts';
import { onceOf, secretsOf } from './state.ts';

describe('a function’s state', () => {
  const services: JsonService[] = [];
  const lambda = ({ place }: JsonService): Record<string, string | undefined> => ({
    AWS_REGION: place.region,
    AWS_ACCESS_KEY_ID: place.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: place.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: place.credentials.sessionToken,
  });
  const started = async (service: JsonService): Promise<JsonService> => {
    services.push(service);
    return service;
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'state-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all(services.splice(0).map(async ({ close }) => close()));
  });

  it('is kept in a folder if the settings name one', async () => {
    expect(await onceOf({ STATE_DIR: folder }).claim('a', 60)).toBe(true);
    expect(await onceOf({ STATE_DIR: folder }).claim('a', 60)).toBe(false);
    await expect(secretsOf({ STATE_DIR: folder }).get('token-signing-key')).rejects.toThrow('ENOENT');
  });

  it('is kept in a DynamoDB table otherwise', async () => {
    const table = dynamoTable('media-once');
    const service = await started(await jsonService('dynamodb', table.answer));
    const once = onceOf({ ...lambda(service), ONCE_TABLE: 'media-once', AWS_ENDPOINT_URL_DYNAMODB: service.place.endpoint });

    expect([await once.claim('a', 60), await once.claim('a', 60)]).toEqual([true, false]);
  });

  it('has its secrets in Secrets Manager, limited to those whose ARNs the settings name', async () => {
    const service = await started(await jsonService('secretsmanager', (_, { SecretId }) => ({ body: { SecretString: `of ${SecretId}` } })));
    const secrets = secretsOf({
      ...lambda(service),
      ...{ TOKEN_SIGNING_KEY_ARN: 'arn:token', AWS_ENDPOINT_URL_SECRETS_MANAGER: service.place.endpoint },
    });

    expect(await secrets.get('token-signing-key')).toBe('of arn:token');
    await expect(secrets.get('salesforce-credentials')).rejects.toThrow('No ARN is configured');
  });

  it('fails at once if no setting says where it is kept', () => {
    expect(() => onceOf({})).toThrow('ONCE_TABLE');
    expect(() => secretsOf({})).toThrow('AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY');
  });
});
