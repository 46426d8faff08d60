/** The most bytes one PUT may carry here: 128 MiB, because a lost PUT is sent again from its first byte. */
export const maxSinglePutBytes = 128 * 1024 * 1024;

/** The most bytes of one object: docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html, "Multipart upload limits". */
export const maxObjectBytes = 5 * 1024 ** 4;

/** Bytes of every part but the last, and parts of one upload: same page. */
export const minPartBytes = 5 * 1024 * 1024;
export const maxPartCount = 10_000;

/** Parts one call may ask URLs for. */
export const maxPartsPerCall = 100;

/** Files one `POST /uploads` may name. */
export const maxFilesPerCall = 200;

/** UTF-16 code units of a file name that can be sent: it travels as S3 metadata, which ends at 2 KB, as base64 of UTF-8. */
export const maxSentFileNameLength = 500;

/** UTF-16 code units of a Salesforce Long Text Area: help.salesforce.com, "Custom Field Types". */
export const maxLongTextLength = 131_072;

/** UTF-16 code units of `Media__c.Summary__c`. */
export const maxSummaryLength = 32_768;

/** UTF-16 code units of `Media__c.Notes__c` and of `Media__c.Note_Codes__c`. */
export const maxNotesLength = 4096;

/** UTF-16 code units of a Text(255) field. */
export const maxTextLength = 255;

/** UTF-16 code units of a document's text that may be read at most: more does not fit into the functions that understand it and write it back. */
export const maxReadCharacters = 10_000_000;

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

/** Seconds a token of an upload in parts lives, and with it the answer to whether its user may add files to the record. */
export const uploadTokenSeconds = 15 * 60;

/** Days after which S3 forgets an upload in parts that nobody finished. */
export const unfinishedUploadDays = 7;
