/** The uploaded file's name, stored as base64url because S3 metadata is ASCII. Falls back to the id. */
export const fileNameOf = (metadata: Record<string, string>, mediaId: string): string => {
  const name = Buffer.from(metadata['file-name'] ?? '', 'base64url').toString('utf8');
  return name === '' ? mediaId : name;
};
