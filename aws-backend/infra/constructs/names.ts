import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Stage } from '../stage.ts';

/** Roles that policies of other stacks refer to, by name because two stacks can't both be created first. */
export const roleNames = ({ name }: Stage) => ({ grant: `media-${name}-grant`, malwareScan: `media-${name}-malware-scan` });

/** The ARN of a role of this account. */
export const roleArn = (stack: Stack, roleName: string): string =>
  stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: roleName });

/** The ARN of a function of this account and region, by name, because its role is created before it. */
export const functionArn = (stack: Stack, functionName: string): string =>
  stack.formatArn({ service: 'lambda', resource: 'function', resourceName: functionName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
