/**
 * What personal data looks like in a log, in the regular expressions that CloudWatch Logs knows: no groups, few symbols, no space but as `\s`, and
 * five filters a log group (docs.aws.amazon.com/AmazonCloudWatch, "Supported regular expressions"). Ids, times and ARNs of ours match none of them.
 */
export const personalDataPatterns = {
  Email: String.raw`[a-zA-Z0-9._+-]+@[a-zA-Z0-9-]+\.[a-zA-Z]+`,
  SocialSecurityNumber: String.raw`[^0-9a-zA-Z-]\d{3}-\d{2}-\d{4}[^0-9a-zA-Z-]`,
  CardNumber: String.raw`[^0-9a-zA-Z]\d{4}\W\d{4}\W\d{4}\W\d{4}[^0-9a-zA-Z]`,
  Iban: String.raw`[^0-9a-zA-Z][A-Z]{2}\d{2}\s?[A-Z0-9]{4}\s?\d{4}\s?\d{4}`,
} as const;

export type PersonalDataKind = keyof typeof personalDataPatterns;
export const personalDataKinds = Object.keys(personalDataPatterns) as PersonalDataKind[];

/** Under which CloudWatch keeps what we count. */
export const metricNamespace = (stageName: string): string => `MediaInsights/${stageName}`;
