/**
 * Patterns of personal data in logs, in the regular expression subset of CloudWatch Logs: no groups, few symbols, whitespace only as `\s`, and
 * five filters per log group (docs.aws.amazon.com/AmazonCloudWatch, "Supported regular expressions"). Our ids, times and ARNs match none of them.
 */
export const personalDataPatterns = {
  Email: String.raw`[a-zA-Z0-9._+-]+@[a-zA-Z0-9-]+\.[a-zA-Z]+`,
  SocialSecurityNumber: String.raw`[^0-9a-zA-Z-]\d{3}-\d{2}-\d{4}[^0-9a-zA-Z-]`,
  CardNumber: String.raw`[^0-9a-zA-Z]\d{4}\W\d{4}\W\d{4}\W\d{4}[^0-9a-zA-Z]`,
  Iban: String.raw`[^0-9a-zA-Z][A-Z]{2}\d{2}\s?[A-Z0-9]{4}\s?\d{4}\s?\d{4}`,
} as const;

export type PersonalDataKind = keyof typeof personalDataPatterns;
export const personalDataKinds = Object.keys(personalDataPatterns) as PersonalDataKind[];

/** The CloudWatch namespace of our metrics. */
export const metricNamespace = (stageName: string): string => `MediaInsights/${stageName}`;
