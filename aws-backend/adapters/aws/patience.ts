/**
 * How the services that read files are asked. Their quotas are small: in many regions Textract takes a picture or two a second
 * (docs.aws.amazon.com/general/latest/gr/textract.html), and a folder of pictures comes at once. Ten attempts last a minute and a half at most,
 * and a client that was refused asks more slowly from then on; with three, a second's worth, files would fail that only had to wait.
 */
export const patience = { maxAttempts: 10, retryMode: 'adaptive' } as const;
