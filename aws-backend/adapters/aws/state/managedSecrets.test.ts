import { secretsContract } from '../../../ports/secrets.contract.ts';
import { managedSecrets } from './managedSecrets.ts';
import { jsonService, type JsonService } from './test/jsonService.ts';

const arnOf = (name: string): string => `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}`;
const arns = { 'token-signing-key': arnOf('token-signing-key'), 'salesforce-credentials': arnOf('salesforce-credentials') };

describe('managedSecrets', () => {
  const values = new Map<string, string>();
  let service: JsonService;
  beforeAll(async () => {
    service = await jsonService('secretsmanager', (target, { SecretId }) => {
      const value = values.get(SecretId);
      if (target !== 'secretsmanager.GetSecretValue') return { error: 'UnknownOperationException' };
      return value === undefined ? { error: 'ResourceNotFoundException' } : { body: { ARN: SecretId, SecretString: value } };
    });
  });
  afterAll(async () => service.close());
  beforeEach(() => {
    values.clear();
    service.targets.length = 0;
  });

  secretsContract('managedSecrets', async () => ({
    secrets: managedSecrets(arns, service.place),
    put: async (name, value) => void values.set(arnOf(name), value),
  }));

  it('calls Secrets Manager once in five minutes, even for concurrent reads', async () => {
    let now = 0;
    const secrets = managedSecrets(arns, service.place, () => now);
    values.set(arnOf('token-signing-key'), 'old');
    await Promise.all([secrets.get('token-signing-key'), secrets.get('token-signing-key')]);
    values.set(arnOf('token-signing-key'), 'new');

    now = 5 * 60_000 - 1;
    expect(await secrets.get('token-signing-key')).toBe('old');
    expect(service.targets).toHaveLength(1);
    now += 1;
    expect(await secrets.get('token-signing-key')).toBe('new');
  });

  it('refuses a secret without an ARN, without a call', async () => {
    await expect(managedSecrets({}, service.place).get('token-signing-key')).rejects.toThrow('No ARN is configured');
    expect(service.targets).toEqual([]);
  });

  it('rejects an empty secret', async () => {
    values.set(arnOf('token-signing-key'), '');

    await expect(managedSecrets(arns, service.place).get('token-signing-key')).rejects.toThrow('has no string value');
  });
});
