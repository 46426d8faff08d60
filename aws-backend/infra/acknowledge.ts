import { Validations, type Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why findings of cdk-nag are right as they are: rule → reason. */
export const acknowledge = (construct: IConstruct, reasons: Record<string, string>): void => {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
};

/** The rule that a policy names `ARN-of-another-stack` + `suffix`, in cdk-nag's words for it. */
export const wildcardBelow = (owner: Stack, arn: string, suffix: string): string => {
  const exported: unknown = owner.resolve(owner.exportValue(arn));
  const isImport = typeof exported === 'object' && exported !== null && 'Fn::ImportValue' in exported;
  return `AwsSolutions-IAM5[Resource::${isImport ? String(exported['Fn::ImportValue']) : String(exported)}${suffix}]`;
};
