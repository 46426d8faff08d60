import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ofType } from '../test/ofType.ts';
import { synthesized, type StackName } from '../test/synthesized.ts';

const adapters = path.join(import.meta.dirname, '..', '..', 'adapters', 'aws');

/** The endpoint prefixes of the services that the AWS adapters call. */
const calledServices = (): string[] => {
  const files = readdirSync(adapters, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const sources = files.filter((name) => !/(^|\/)test\//.test(name)).map((name) => readFileSync(path.join(adapters, name), 'utf8'));
  const named = /from '@aws-sdk\/client-([\w-]+)'|awsJsonCall\(\{ name: '(\w+)'/g;
  return sources.flatMap((source) => [...source.matchAll(named)].map(([, client, service]) => client ?? service ?? ''));
};

describe('a private network', () => {
  const pipeline = synthesized('production', { privateNetwork: true });

  it('uses the region’s availability zones, even if the stage names an account', () => {
    const named = synthesized('production', { privateNetwork: true, account: '123456789012' });
    const zones = ofType(named.templateOf('network'), 'AWS::EC2::Subnet').map(({ AvailabilityZone }) => AvailabilityZone);

    expect(zones).toHaveLength(6);
    for (const zone of zones) expect(zone).toEqual({ 'Fn::Select': [expect.any(Number), { 'Fn::GetAZs': '' }] });
  });

  it('uses the availability zones that the stage names, in case a service has no endpoint in the first ones', () => {
    const networkZones = ['eu-central-1b', 'eu-central-1c'];
    const chosen = synthesized('production', { privateNetwork: true, networkZones }).templateOf('network');
    const zones = ofType(chosen, 'AWS::EC2::Subnet').map(({ AvailabilityZone }) => AvailabilityZone);

    expect([...new Set(zones)].sort()).toEqual(networkZones);
  });

  it('has one endpoint for each service that a function calls, and no others to pay for', () => {
    const named = ofType(pipeline.templateOf('network'), 'AWS::EC2::VPCEndpoint').map(({ ServiceName }): string =>
      (typeof ServiceName === 'string' ? ServiceName : ServiceName['Fn::Join'][1].at(-1)).split('.').at(-1),
    );

    expect(named.sort()).toEqual([...new Set(calledServices())].sort());
  });

  it('contains every function, and allows egress only to those that call Salesforce', () => {
    const subnets = (stack: StackName, name: string): string =>
      JSON.stringify(
        ofType(pipeline.templateOf(stack), 'AWS::Lambda::Function').find(({ FunctionName }) => FunctionName.endsWith(name)).VpcConfig
          .SubnetIds,
      );

    expect(subnets('pipeline', 'documents')).toContain('inside');
    expect(subnets('broker', 'authorizer')).toContain('inside');
    expect(subnets('broker', 'broker')).toContain('withEgress');
    expect(subnets('callback', 'callback')).toContain('withEgress');
  });

  it('lets Lambda manage network interfaces, but not the functions’ own code', () => {
    const statements = ofType(pipeline.templateOf('pipeline'), 'AWS::IAM::Policy').map(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Action }: { Action: unknown }) => String(Action).includes('ec2:')),
    );

    for (const [allowed, denied] of statements) {
      expect([allowed.Effect, denied.Effect]).toEqual(['Allow', 'Deny']);
      expect(denied.Action).toEqual(allowed.Action);
      expect(JSON.stringify(denied.Condition.ArnEquals['lambda:SourceFunctionArn'])).toContain(':function:media-production-');
    }
  });
});
