import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';

/** Where functions of a private network run; those that call Salesforce need internet egress. */
export interface Network {
  vpc: IVpc;
  securityGroup: ISecurityGroup;
  inside: SubnetSelection;
  withEgress: SubnetSelection;
}
