import { Fn, Stack, type StackProps } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService as Gateway,
  InterfaceVpcEndpointAwsService as Interface,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
  type IVpc,
} from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { watchedLogs } from '../constructs/functionLogs.ts';
import type { Network } from '../constructs/network.ts';
import { privateNatGateways, privateServices, privateZones } from '../constructs/privateServices.ts';
import type { Stage } from '../stage.ts';

/** A network in which only functions that call Salesforce have internet egress. */
export class NetworkStack extends Stack {
  readonly network: Network;
  private readonly stage: Stage;

  /**
   * The configured zones, or the region's first by `Fn::GetAZs`: CDK's default would look them up in the account, to which synthesis has no
   * access.
   */
  override get availabilityZones(): string[] {
    if (this.stage.networkZones !== null) return this.stage.networkZones;
    return Array.from({ length: privateZones }, (_, zone) => Fn.select(zone, Fn.getAzs()));
  }

  constructor(scope: Construct, id: string, { stage, dataKey, ...props }: StackProps & { stage: Stage; dataKey: Key }) {
    super(scope, id, props);
    this.stage = stage;
    // CDK's class and interface differ in where they allow `undefined`.
    const vpc: IVpc = new Vpc(this, 'Vpc', {
      maxAzs: privateZones,
      natGateways: privateNatGateways,
      subnetConfiguration: [
        { name: 'inside', subnetType: SubnetType.PRIVATE_ISOLATED },
        { name: 'withEgress', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
        { name: 'public', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
      ],
      gatewayEndpoints: { S3: { service: Gateway.S3 }, DynamoDb: { service: Gateway.DYNAMODB } },
      restrictDefaultSecurityGroup: false,
    }) as IVpc;
    const securityGroup = new SecurityGroup(this, 'Functions', {
      vpc,
      allowAllOutbound: false,
      description: 'Functions: HTTPS out, nothing in',
    });
    securityGroup.addEgressRule(Peer.anyIpv4(), Port.tcp(443), 'AWS and Salesforce');
    const endpoints = new SecurityGroup(this, 'Endpoints', {
      vpc,
      allowAllOutbound: false,
      description: 'Endpoints: HTTPS from functions',
    });
    endpoints.addIngressRule(securityGroup, Port.tcp(443), 'Functions');
    for (const [name, service] of Object.entries(privateServices)) {
      vpc.addInterfaceEndpoint(name, {
        service: Interface[service],
        securityGroups: [endpoints],
        open: false,
        subnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      });
    }
    this.logFlows(vpc, stage, dataKey);
    acknowledge(vpc, {
      'HIPAA.Security-VPCDefaultSecurityGroupClosed':
        'Nothing uses the default security group; closing it requires a function that may change any group.',
      'HIPAA.Security-VPCNoUnrestrictedRouteToIGW':
        'The public subnets contain only the NAT gateway, through which functions reach Salesforce.',
      'CloudFormation-Validate::W3010': 'The settings list zones explicitly if the region’s first ones lack endpoints of a service.',
    });
    this.network = {
      vpc,
      securityGroup,
      inside: { subnetType: SubnetType.PRIVATE_ISOLATED },
      withEgress: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
    };
  }

  private logFlows(vpc: IVpc, stage: Stage, dataKey: Key): void {
    const logs = watchedLogs(this, 'FlowLog', { stage, name: `/aws/vpc/media-${stage.name}`, key: dataKey });
    const role = new Role(this, 'FlowLogRole', { assumedBy: new ServicePrincipal('vpc-flow-logs.amazonaws.com') });
    acknowledge(role, { 'HIPAA.Security-IAMNoInlinePolicy': 'The inline policy belongs to this role only, and is deleted with it.' });
    vpc.addFlowLog('Flows', { destination: FlowLogDestination.toCloudWatchLogs(logs, role) });
  }
}
