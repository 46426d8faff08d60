import type { AwsError } from './awsError.ts';
import { writeXml } from './xml.ts';

/** An error as AWS's query protocol words it: STS and SNS speak it. */
export const queryError = ({ code, message, statusCode }: AwsError, requestId: string): string =>
  writeXml('ErrorResponse', {
    Error: { Type: statusCode < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: requestId,
  });
