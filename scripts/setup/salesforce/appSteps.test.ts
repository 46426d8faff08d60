import { newSalesforceKey } from '../aws/keys.ts';
import type { Installation } from '../verify/installation.ts';
import type { OrgAccess } from './orgAccess.ts';
import { appConnected, appUnknown } from './appSteps.ts';

const installationWith = (clientId: string): Installation => ({
  loginUrl: () => Promise.resolve('http://127.0.0.1:1'), // Nothing accepts connections there.
  integrationUsername: () => Promise.resolve('integration@media.example'),
  brokerUrl: () => Promise.resolve(''),
  credentials: () => Promise.resolve(JSON.stringify([{ clientId, privateKey: newSalesforceKey() }])),
  admin: () => Promise.reject(new Error('Not asked here')),
});

describe('a new consumer key', () => {
  it('is stored only if Salesforce accepts it', async () => {
    const writes: string[] = [];
    const step = appConnected(installationWith('works'), {} as OrgAccess, {
      ...{ certificateFile: 'certificate.pem', stageName: 'sandbox' },
      clientId: 'mistyped',
      writeCredentials: async (json) => void writes.push(json),
    });

    expect(await step.check()).toMatchObject({ state: 'todo' });
    await expect(step.apply?.()).rejects.toThrow();
    expect(writes).toEqual([]);
  });

  it('is requested with the command for this stage', async () => {
    const org = { display: () => Promise.resolve({ instanceUrl: 'https://acme.example' }) } as OrgAccess;
    const step = appConnected(installationWith(appUnknown), org, {
      ...{ certificateFile: 'certificate.pem', stageName: 'uat', clientId: undefined },
      writeCredentials: () => Promise.reject(new Error('Nothing to write')),
    });
    const instructions: unknown = expect.arrayContaining(['Run npm run setup -- --stage uat --client-id CONSUMER_KEY.']);

    expect(await step.check()).toMatchObject({ state: 'manual', instructions });
  });
});
