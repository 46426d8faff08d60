/** An error response in AWS's format. SDKs use the code as the error's name. */
export class AwsError extends Error {
  readonly code: string;
  readonly statusCode: number;
  /** Elements other than Code and Message, such as `{ HeadersNotSigned: 'x-amz-tagging' }`. */
  readonly details: Record<string, string>;

  constructor(statusCode: number, code: string, message: string, details: Record<string, string> = {}) {
    super(message);
    this.name = code;
    this.statusCode = statusCode;
    this.code = code;
    this.details = details;
  }
}
