/** The most bytes sent in one PUT: 128 MiB, because a failed PUT restarts at its first byte. */
export const maxSinglePutBytes = 128 * 1024 * 1024;

/** The maximum size of an object in bytes: docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html, "Multipart upload limits". */
export const maxObjectBytes = 5 * 1024 ** 4;

/** Minimum bytes of each part except the last, and maximum parts per upload: same page. */
export const minPartBytes = 5 * 1024 * 1024;
export const maxPartCount = 10_000;

/** Maximum parts per request for part URLs. */
export const maxPartsPerCall = 100;

/** Maximum files per `POST /uploads`. */
export const maxFilesPerCall = 200;

/** UTF-16 code units of a file name that can be sent: it travels as base64 of UTF-8 in S3 metadata, which is limited to 2 KB. */
export const maxSentFileNameLength = 500;

/** UTF-16 code units of a Salesforce Long Text Area: help.salesforce.com, "Custom Field Types". */
export const maxLongTextLength = 131_072;

/** UTF-16 code units of `Media__c.Summary__c`. */
export const maxSummaryLength = 32_768;

/** UTF-16 code units of `Media__c.Notes__c` and of `Media__c.Note_Codes__c`. */
export const maxNotesLength = 4096;

/** UTF-16 code units of a Text(255) field. */
export const maxTextLength = 255;

/** Maximum UTF-16 code units of a document's text: the functions that analyze it and write it back have no memory for more. */
export const maxReadCharacters = 10_000_000;

/** `Insight__c` rows kept per file; the results JSON has all findings. */
export const maxInsightsPerMedia = 50;

/** Maximum age in seconds of a Salesforce session record when its key requests a token. */
export const maxSessionAgeSeconds = 120;

/** Seconds that a DPoP proof's `iat` may differ from now, in either direction. */
export const maxProofSkewSeconds = 60;

/** Lifetime of an access token in seconds; short, because the permissions it proves may be revoked. */
export const accessTokenSeconds = 15 * 60;

/** Seconds after which a token can't be renewed and a new session record is needed. */
export const maxRenewalSeconds = 8 * 60 * 60;

/** Lifetime of a presigned URL in seconds. */
export const presignedUrlSeconds = 15 * 60;

/** Lifetime in seconds of a multipart upload token, and so of the check that its user may add files to the record. */
export const uploadTokenSeconds = 15 * 60;

/** Days after which S3 aborts an unfinished multipart upload. */
export const unfinishedUploadDays = 7;
