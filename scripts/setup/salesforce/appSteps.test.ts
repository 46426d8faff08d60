import { newSalesforceKey } from '../aws/keys.ts';
import type { OrgAccess } from './orgAccess.ts';
import { appConnected } from './appSteps.ts';

describe('a new consumer key', () => {
  it('is kept only when Salesforce accepts it, since the one in use may work', async () => {
    const kept = JSON.stringify([{ clientId: 'works', privateKey: newSalesforceKey() }]);
    const writes: string[] = [];
    const installation = {
      loginUrl: () => Promise.resolve('http://127.0.0.1:1'), // nobody there accepts anything
      integrationUsername: () => Promise.resolve('integration@media.example'),
      brokerUrl: () => Promise.resolve(''),
      credentials: () => Promise.resolve(kept),
      admin: () => Promise.reject(new Error('Not asked here')),
    };
    const step = appConnected(installation, {} as OrgAccess, {
      certificateFile: 'certificate.pem',
      clientId: 'mistyped',
      writeCredentials: async (json) => void writes.push(json),
    });

    expect(await step.check()).toMatchObject({ state: 'todo' });
    await expect(step.apply?.()).rejects.toThrow();
    expect(writes).toEqual([]);
  });
});
