/**
 * Retry settings for the services that read files. Their quotas are small: in many regions Textract allows one or two images per second
 * (docs.aws.amazon.com/general/latest/gr/textract.html), and a folder of images arrives at once. Ten attempts take at most a minute and a half,
 * and a throttled client slows down from then on; three attempts, about a second, would fail files that only had to wait.
 */
export const patience = { maxAttempts: 10, retryMode: 'adaptive' } as const;
