import { Validations, type Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Acknowledges cdk-nag findings that are justified: rule → reason. */
export const acknowledge = (construct: IConstruct, reasons: Record<string, string>): void => {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
};

/** The name that cdk-nag gives to a finding for a policy resource `ARN-of-another-stack` + `suffix`. */
export const wildcardBelow = (owner: Stack, arn: string, suffix: string): string => {
  const exported: unknown = owner.resolve(owner.exportValue(arn));
  const isImport = typeof exported === 'object' && exported !== null && 'Fn::ImportValue' in exported;
  return `AwsSolutions-IAM5[Resource::${isImport ? String(exported['Fn::ImportValue']) : String(exported)}${suffix}]`;
};
