import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SecretStore } from './awsAccount.ts';
import { certificateLasts } from './certificateStep.ts';
import { certificateOf, newSalesforceKey } from './keys.ts';
import { salesforceKeyThere } from './keySteps.ts';

const day = 86_400_000;

describe('the check of the current key’s certificate', () => {
  const kept = new Map<string, string>();
  const secrets: SecretStore = { read: async (name) => kept.get(name), write: async (name, value) => void kept.set(name, value) };
  let [folder, certificateFile] = ['', ''];
  beforeEach(async () => {
    kept.clear();
    folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
    certificateFile = path.join(folder, 'certificate.pem');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const checkAt = (days: number) =>
    certificateLasts({ secrets, certificateFile, stageName: 'sandbox', now: () => Date.now() + days * day }).check();

  it('fails 60 days before the certificate expires, even without the file', async () => {
    await salesforceKeyThere(secrets, certificateFile, 'x').apply?.();
    await rm(certificateFile);

    expect(await checkAt(668)).toEqual({ state: 'done', note: expect.stringMatching(/^until \d{4}-\d\d-\d\d$/) });
    await expect(checkAt(672)).rejects.toThrow(/^It expires on \d{4}-\d\d-\d\d$/);
  });

  it('reads the end date from the file if it was not stored, and passes if the file is elsewhere', async () => {
    const privateKey = newSalesforceKey();
    kept.set('salesforce-credentials', JSON.stringify([{ clientId: 'app', privateKey }]));
    expect(await checkAt(0)).toMatchObject({ state: 'done', note: expect.stringContaining('another machine') });

    await writeFile(certificateFile, await certificateOf(newSalesforceKey(), 'of another key'));
    expect(await checkAt(700)).toMatchObject({ state: 'done', note: expect.stringContaining('another machine') });

    await writeFile(certificateFile, await certificateOf(privateKey, 'x'));
    await expect(checkAt(700)).rejects.toThrow('It expires on');
  });

  it('keeps the end date of the certificate in Salesforce if the file is created again', async () => {
    const privateKey = newSalesforceKey();
    const credentials = JSON.stringify([{ clientId: 'app', privateKey, certificateEnds: '2027-01-31' }]);
    kept.set('salesforce-credentials', credentials);

    await salesforceKeyThere(secrets, certificateFile, 'x').apply?.();

    expect(kept.get('salesforce-credentials')).toBe(credentials);
    const { check } = certificateLasts({ secrets, certificateFile, stageName: 'sandbox', now: () => Date.parse('2026-12-10') });
    await expect(check()).rejects.toThrow('It expires on 2027-01-31');
  });
});
