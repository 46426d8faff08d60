import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { metricNamespace, personalDataKinds, personalDataPatterns } from './personalData.ts';

/** CDK's enum values for the retention periods that CloudWatch supports. */
const retentions: Record<Stage['retention']['logDays'], RetentionDays> = {
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
  731: RetentionDays.TWO_YEARS,
  1827: RetentionDays.FIVE_YEARS,
  2557: RetentionDays.SEVEN_YEARS,
};

/**
 * An encrypted log group with the stage's retention, in which anything that looks like personal data is counted. It is deleted with its stack:
 * its name is fixed, so that people can find it, and a leftover would block creating the stack again.
 */
export const watchedLogs = (scope: Construct, id: string, { stage, name, key }: { stage: Stage; name: string; key: Key }): LogGroup => {
  const retention = retentions[stage.retention.logDays];
  const logGroup = new LogGroup(scope, id, { logGroupName: name, retention, encryptionKey: key, removalPolicy: RemovalPolicy.DESTROY });
  for (const kind of personalDataKinds) {
    new MetricFilter(scope, `${id}${kind}`, {
      logGroup,
      metricNamespace: metricNamespace(stage.name),
      metricName: `PersonalDataInLogs${kind}`,
      filterPattern: FilterPattern.literal(`%${personalDataPatterns[kind]}%`),
      metricValue: '1',
      defaultValue: 0,
    });
  }
  return logGroup;
};
