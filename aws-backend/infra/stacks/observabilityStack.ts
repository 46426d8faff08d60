import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { tellOfGateTrouble } from '../constructs/gateTrouble.ts';
import type { MadeQueueFunction } from '../constructs/queueFunction.ts';
import { apiErrorPercent, apiUsage, errorPercent, longDuration, personalDataInLogs } from '../constructs/watchedMetrics.ts';
import type { Stage } from '../stage.ts';
import type { StorageStack } from './storageStack.ts';

export interface ObservabilityStackProps extends StackProps {
  stage: Stage;
  storage: StorageStack;
  api: HttpApi;
  /** The broker's functions. */
  brokerFunctions: IFunction[];
  /** All functions fed by queues. */
  stages: MadeQueueFunction[];
}

interface Watched {
  /** `media-STAGE-WHAT`; the runbook has a paragraph for each kind. */
  what: string;
  description: string;
  metric: IMetric;
  threshold: number;
  periods?: number;
}

/** One dashboard, and an alarm for every condition that needs attention. */
export class ObservabilityStack extends Stack {
  private readonly alarms: Topic;
  private readonly stageName: string;

  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const { stage, storage, stages, brokerFunctions, api } = props;
    this.stageName = stage.name;
    this.alarms = this.addTopic(storage);
    if (stage.alarms.email !== null) this.alarms.addSubscription(new EmailSubscription(stage.alarms.email));
    const handlers = [...brokerFunctions, ...stages.map(({ handler }) => handler)];
    for (const made of stages) this.watchQueue(made, stage);
    for (const handler of handlers) this.watchErrors(handler);
    this.watch({
      what: 'api-errors',
      description: 'Percentage of broker requests that returned a 5xx status, in 15 minutes',
      metric: apiErrorPercent(api),
      threshold: 5,
    });
    this.watch({
      what: 'salesforce-api-share',
      description: 'Percentage of the org’s daily Salesforce API calls used',
      metric: apiUsage(stage),
      threshold: stage.alarms.apiLimitPercent,
    });
    this.watch({
      what: 'personal-data-in-logs',
      description: 'Number of log lines that look like personal data; there should be none',
      metric: personalDataInLogs(stage),
      threshold: 1,
    });
    if (stage.malwareGate) tellOfGateTrouble(this, { uploads: storage.uploads, topic: this.alarms });
    this.addDashboard(props, handlers);
  }

  /** A topic policy replaces the default that lets services of the account publish, so CloudWatch is listed in it. */
  private addTopic({ messagesKey }: StorageStack): Topic {
    const topic = new Topic(this, 'Alarms', { topicName: `media-${this.stageName}-alarms`, masterKey: messagesKey, enforceSSL: true });
    const conditions = { StringEquals: { 'aws:SourceAccount': this.account } };
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions }));
    return topic;
  }

  private watchQueue({ name, queue, deadLetters, delaySeconds }: MadeQueueFunction, stage: Stage): void {
    this.watch({
      what: `${name}-dead-letters`,
      description: `Messages in the dead-letter queue of “${name}”`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 1,
    });
    this.watch({
      what: `${name}-queue-age`,
      description: `Age in seconds of the oldest message in the queue of “${name}”`,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: stage.alarms.queueAgeSeconds + delaySeconds,
      periods: 3,
    });
  }

  private watchErrors(handler: IFunction): void {
    const name = handler.node.id.toLowerCase();
    this.watch({
      what: `${name}-errors`,
      description: `Percentage of invocations of “${name}” that failed`,
      metric: errorPercent(handler),
      threshold: 5,
      // It runs once a night, so only one period has data.
      periods: name === 'sweep' ? 1 : 3,
    });
  }

  private watch({ what, description, metric, threshold, periods = 1 }: Watched): void {
    const alarm = new Alarm(this, what, {
      alarmName: `media-${this.stageName}-${what}`,
      alarmDescription: description,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.alarms));
  }

  private addDashboard({ stage, api, stages }: ObservabilityStackProps, handlers: readonly IFunction[]): void {
    const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12, height: 6 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: `media-${stage.name}`,
      widgets: [
        [
          graph('Broker requests', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
          graph('Broker response time', [api.metricLatency({ statistic: 'p50' }), api.metricLatency({ statistic: 'p99' })]),
        ],
        [
          graph(
            'Waiting messages',
            stages.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
          ),
          graph(
            'Age of the oldest message',
            stages.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          ),
        ],
        [
          graph(
            'Dead letters',
            stages.map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
          ),
          graph('Failed invocations, percent', handlers.map(errorPercent)),
        ],
        [
          graph('Duration, 95th percentile', handlers.map(longDuration)),
          graph('Salesforce API calls used today, percent', [apiUsage(stage)]),
        ],
      ],
    });
  }
}
