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

/** Calls of the API that failed by our fault, in percent of all. The broker makes a response of each error, so that its function counts none. */
export const apiErrorPercent = (api: HttpApi): IMetric => {
  const all = { period: Duration.minutes(15), statistic: 'Sum' };
  return new MathExpression({
    expression: '100 * failed / MAX([failed, answered])',
    usingMetrics: { failed: api.metricServerError(all), answered: api.metricCount(all) },
    label: 'API',
    period: all.period,
  });
};

/** One of Lambda's metrics of a function, by its name: what another stack imports by reference, CloudFormation could not replace where it is. */
const functionMetric = ({ node }: IFunction, metricName: string, options: MetricOptions): Metric => {
  const { functionName } = node.defaultChild instanceof CfnFunction ? node.defaultChild : {};
  if (functionName === undefined) throw new Error(`The function “${node.id}” has no name`);
  return new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap: { FunctionName: functionName }, ...options });
};

/** How long the slowest calls of a function take. */
export const longDuration = (handler: IFunction): IMetric => functionMetric(handler, 'Duration', { statistic: 'p95', period: minutes });

/** Calls of a function that ended without an answer, in percent of its calls. */
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

/** Takes the share of Salesforce's API calls out of the log of a function that calls it. */
export const watchApiUsage = (scope: Construct, logGroup: ILogGroup, stage: Stage): void => {
  new MetricFilter(scope, 'ApiUsage', {
    logGroup,
    metricNamespace: metricNamespace(stage.name),
    metricName: apiMetricName,
    filterPattern: FilterPattern.numberValue('$.salesforceApiPercent', '>=', 0),
    metricValue: '$.salesforceApiPercent',
  });
};

/** Share of the day's Salesforce API calls that are used, in percent. */
export const apiUsage = (stage: Stage): IMetric =>
  new Metric({ namespace: metricNamespace(stage.name), metricName: apiMetricName, statistic: 'Maximum', period: minutes });

/** Lines of any log that look like personal data. */
export const personalDataInLogs = (stage: Stage): IMetric => {
  const usingMetrics = Object.fromEntries(
    personalDataKinds.map((kind, index) => [
      `m${String(index)}`,
      new Metric({ namespace: metricNamespace(stage.name), metricName: `PersonalDataInLogs${kind}`, statistic: 'Sum', period: minutes }),
    ]),
  );
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period: minutes, label: 'Lines like personal data' });
};
