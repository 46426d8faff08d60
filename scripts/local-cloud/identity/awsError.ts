/** A refusal as AWS words it: the code is what an SDK turns into the error's name. */
export class AwsError extends Error {
  readonly code: string;
  readonly statusCode: number;
  /** Elements beside Code and Message, as `{ HeadersNotSigned: 'x-amz-tagging' }`. */
  readonly details: Record<string, string>;

  constructor(statusCode: number, code: string, message: string, details: Record<string, string> = {}) {
    super(message);
    this.name = code;
    this.statusCode = statusCode;
    this.code = code;
    this.details = details;
  }
}
