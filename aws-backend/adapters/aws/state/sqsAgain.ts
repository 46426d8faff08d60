import type { MessageAgain } from '../../../ports/messageAgain.ts';
import { awsJsonCall, type AwsPlace } from './awsJsonCall.ts';
import { queueAddress } from './queueAddress.ts';

/**
 * `SendMessage` of Amazon SQS, without the X-Ray header: each message then starts its own chain of invocations, which Lambda, that stops chains after
 * sixteen (docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html), doesn't mistake for a loop.
 */
export const sqsAgain = (place: AwsPlace): MessageAgain => {
  const sqs = awsJsonCall({ name: 'sqs', contentType: 'application/x-amz-json-1.0' }, place);
  return {
    async sendAgain({ queueArn, body, groupId }, seconds) {
      const group = groupId === undefined ? {} : { MessageGroupId: groupId };
      const message = { QueueUrl: queueAddress(queueArn, place), MessageBody: body, DelaySeconds: seconds, ...group };
      await sqs('AmazonSQS.SendMessage', message);
    },
  };
};
