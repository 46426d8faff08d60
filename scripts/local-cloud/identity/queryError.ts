import type { AwsError } from './awsError.ts';
import { writeXml } from './xml.ts';

/** Returns an error document of the AWS query protocol, which STS and SNS use. */
export const queryError = ({ code, message, statusCode }: AwsError, requestId: string): string =>
  writeXml('ErrorResponse', {
    Error: { Type: statusCode < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: requestId,
  });
