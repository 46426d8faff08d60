import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression, Metric, type IMetric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { metricNamespace, personalDataKinds } from './personalData.ts';

const minutes = Duration.minutes(5);
const apiMetricName = 'SalesforceApiPercent';

/** Percentage of API calls that failed with a 5xx status. The broker turns errors into responses, so its function reports none. */
export const apiErrorPercent = (api: HttpApi): IMetric => {
  const all = { period: Duration.minutes(15), statistic: 'Sum' };
  return new MathExpression({
    expression: '100 * failed / MAX([failed, answered])',
    usingMetrics: { failed: api.metricServerError(all), answered: api.metricCount(all) },
    label: 'API',
    period: all.period,
  });
};

/** A Lambda metric of a function, by function name: CloudFormation couldn't replace a function that another stack imports by reference. */
const functionMetric = ({ node }: IFunction, metricName: string, options: MetricOptions): Metric => {
  const { functionName } = node.defaultChild instanceof CfnFunction ? node.defaultChild : {};
  if (functionName === undefined) throw new Error(`The function “${node.id}” has no name`);
  return new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap: { FunctionName: functionName }, ...options });
};

/** 95th percentile of a function's duration. */
export const longDuration = (handler: IFunction): IMetric => functionMetric(handler, 'Duration', { statistic: 'p95', period: minutes });

/** Percentage of a function's invocations that failed. */
export const errorPercent = (handler: IFunction): IMetric => {
  const label = handler.node.id;
  const [errors, calls] = [`errorsOf${label}`, `callsOf${label}`];
  return new MathExpression({
    expression: `100 * ${errors} / MAX([${errors}, ${calls}])`,
    usingMetrics: {
      [errors]: functionMetric(handler, 'Errors', { period: minutes, statistic: 'Sum' }),
      [calls]: functionMetric(handler, 'Invocations', { period: minutes, statistic: 'Sum' }),
    },
    label,
    period: minutes,
  });
};

/** Extracts the used share of Salesforce's API calls from a function's log. */
export const watchApiUsage = (scope: Construct, logGroup: ILogGroup, stage: Stage): void => {
  new MetricFilter(scope, 'ApiUsage', {
    logGroup,
    metricNamespace: metricNamespace(stage.name),
    metricName: apiMetricName,
    filterPattern: FilterPattern.numberValue('$.salesforceApiPercent', '>=', 0),
    metricValue: '$.salesforceApiPercent',
  });
};

/** Percentage of the day's Salesforce API calls that are used. */
export const apiUsage = (stage: Stage): IMetric =>
  new Metric({ namespace: metricNamespace(stage.name), metricName: apiMetricName, statistic: 'Maximum', period: minutes });

/** Number of lines in all logs that look like personal data. */
export const personalDataInLogs = (stage: Stage): IMetric => {
  const usingMetrics = Object.fromEntries(
    personalDataKinds.map((kind, index) => [
      `m${String(index)}`,
      new Metric({ namespace: metricNamespace(stage.name), metricName: `PersonalDataInLogs${kind}`, statistic: 'Sum', period: minutes }),
    ]),
  );
  return new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics,
    period: minutes,
    label: 'Log lines that look like personal data',
  });
};
