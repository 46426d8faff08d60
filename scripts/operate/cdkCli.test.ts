import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { App, CfnResource, Stack } from 'aws-cdk-lib';

const installed = path.join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'cdk');

describe('the installed CDK CLI', () => {
  it('reads what the installed CDK library writes', async () => {
    const outdir = await mkdtemp(path.join(tmpdir(), 'assembly-'));
    try {
      const app = new App({ outdir });
      new CfnResource(new Stack(app, 'Storage'), 'Uploaded', { type: 'AWS::SNS::Topic' });
      app.synth();

      const { stdout } = await promisify(execFile)(installed, ['ls', '--app', outdir]);

      expect(stdout).toContain('Storage');
    } finally {
      await rm(outdir, { recursive: true });
    }
  });
});
