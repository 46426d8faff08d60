/** A file name as S3 metadata: that is ASCII, and names are not. `pipeline/accept` reads it back. */
export const fileNameMetadata = (fileName: string): string => Buffer.from(fileName, 'utf8').toString('base64url');
