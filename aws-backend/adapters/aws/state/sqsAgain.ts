import type { MessageAgain } from '../../../ports/messageAgain.ts';
import { awsJsonCall, type AwsPlace } from './awsJsonCall.ts';
import { queueAddress } from './queueAddress.ts';

/**
 * `SendMessage` of Amazon SQS, without X-Ray's header: each time is a chain of calls of its own, which Lambda, that ends chains after sixteen
 * (docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html), does not take for a loop.
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
