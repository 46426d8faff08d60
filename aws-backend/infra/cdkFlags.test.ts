import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cdkFlags } from './cdkFlags.ts';

const synthesize = (properties: object): void => {
  const app = new App({ outdir: mkdtempSync(path.join(tmpdir(), 'flags-')), context: cdkFlags });
  new CfnResource(new Stack(app, 'Storage'), 'Waiting', { type: 'AWS::SQS::Queue', properties });
  app.synth();
};

describe('synthesis with our CDK flags', () => {
  it('fails for a template that CloudFormation would refuse at deployment', () => {
    jest.spyOn(console, 'error').mockImplementation();

    expect(() => {
      synthesize({ VisibilityTimeout: 'soon' });
    }).toThrow();
    expect(() => {
      synthesize({ VisibilityTimeout: 900 });
    }).not.toThrow();
  });
});
