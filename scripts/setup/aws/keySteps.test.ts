import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lineReporter } from '../reporter.ts';
import { runSteps } from '../runSteps.ts';
import type { SecretStore } from './awsAccount.ts';
import { isCertificateOf } from './keys.ts';
import { salesforceKeyThere, tokenKeyThere } from './keySteps.ts';
import { stageFile } from './stageFile.ts';

const quiet = lineReporter(() => undefined);

describe('the keys of an installation', () => {
  const kept = new Map<string, string>();
  const secrets: SecretStore = { read: async (name) => kept.get(name), write: async (name, value) => void kept.set(name, value) };
  let folder: string;
  beforeEach(async () => {
    kept.clear();
    folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
    await cp('config/stages/sandbox.json', path.join(folder, 'sandbox.json'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are created once, and the private ones stay in secrets', async () => {
    const stage = stageFile('sandbox', folder);
    const certificateFile = path.join(folder, 'out', 'certificate.pem');
    const steps = [tokenKeyThere(secrets, stage), salesforceKeyThere(secrets, certificateFile, 'media-insights-sandbox')];

    expect(await runSteps(steps, quiet, { mayChange: true })).toBe(true);
    const before = new Map(kept);
    expect(await runSteps(steps, quiet, { mayChange: true })).toBe(true);

    expect(kept).toEqual(before);
    const settings = await readFile(stage.path, 'utf8');
    expect(settings).toContain('"crv": "P-256"');
    expect(settings).not.toContain(String(JSON.parse(kept.get('token-signing-key') ?? '').d));
    const [{ privateKey }] = JSON.parse(kept.get('salesforce-credentials') ?? '') as { privateKey: string }[] as [{ privateKey: string }];
    const certificate = await readFile(certificateFile, 'utf8');
    expect(certificate).not.toContain('PRIVATE');
    expect(isCertificateOf(certificate, privateKey)).toBe(true);
  });

  it('stay the same if only the certificate or the settings are lost', async () => {
    const certificateFile = path.join(folder, 'certificate.pem');
    const steps = () => [tokenKeyThere(secrets, stageFile('sandbox', folder)), salesforceKeyThere(secrets, certificateFile, 'x')];
    await runSteps(steps(), quiet, { mayChange: true });
    const before = new Map(kept);
    await rm(certificateFile);
    await cp('config/stages/sandbox.json', path.join(folder, 'sandbox.json'), { force: true });

    expect(await runSteps(steps(), quiet, { mayChange: true })).toBe(true);
    expect(kept).toEqual(before);
  });
});
