/** The most bytes one PUT may carry here: 64 MiB, because a lost PUT is sent again from its first byte. */
export const maxSinglePutBytes = 64 * 1024 * 1024;

/** Files one `POST /uploads` may name. */
export const maxFilesPerCall = 200;

/** UTF-16 code units of a file name that can be sent: it travels as S3 metadata, which ends at 2 KB, as base64 of UTF-8. */
export const maxSentFileNameLength = 500;

/** UTF-16 code units of a Salesforce Long Text Area: help.salesforce.com, "Custom Field Types". */
export const maxLongTextLength = 131_072;

/** UTF-16 code units of `Media__c.Summary__c`. */
export const maxSummaryLength = 32_768;

/** UTF-16 code units of a Text(255) field. */
export const maxTextLength = 255;

/** `Insight__c` rows kept per file; everything found is in the results JSON. */
export const maxInsightsPerMedia = 50;

/** Seconds a Salesforce session record may be old when its key asks for a token. */
export const maxSessionAgeSeconds = 120;

/** Seconds a DPoP proof's `iat` may lie on either side of now. */
export const maxProofSkewSeconds = 60;

/** Seconds an access token lives; short, because what it proves may be withdrawn. */
export const accessTokenSeconds = 15 * 60;

/** Seconds after which a renewed token has to start again from a session record. */
export const maxRenewalSeconds = 8 * 60 * 60;

/** Seconds a presigned URL lives. */
export const presignedUrlSeconds = 15 * 60;
