/** The name the uploader's file had: kept as base64url, because metadata of S3 is ASCII. The id stands in where there is none. */
export const fileNameOf = (metadata: Record<string, string>, mediaId: string): string => {
  const name = Buffer.from(metadata['file-name'] ?? '', 'base64url').toString('utf8');
  return name === '' ? mediaId : name;
};
