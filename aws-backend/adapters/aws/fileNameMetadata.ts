/** Encodes a file name for S3 metadata, which must be ASCII. `pipeline/accept` decodes it. */
export const fileNameMetadata = (fileName: string): string => Buffer.from(fileName, 'utf8').toString('base64url');
