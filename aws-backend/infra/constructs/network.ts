import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';

/** Where functions of a private network run; those that talk to Salesforce need a way out. */
export interface Network {
  vpc: IVpc;
  securityGroup: ISecurityGroup;
  inside: SubnetSelection;
  withEgress: SubnetSelection;
}
