import { RejectedError } from '../../../../runtime/errors.ts';
import type { ArchiveParts } from '../archiveParts.ts';

/** OpenDocument 1.3, part 2, 4.8: each part of a file under a password is encrypted by itself, but for the list that says so. */
export const checkEncryption = async ({ read }: ArchiveParts): Promise<void> => {
  const manifest = Buffer.from((await read('META-INF/manifest.xml')) ?? []);
  if (manifest.includes('<manifest:encryption-data')) throw new RejectedError('FILE_ENCRYPTED');
};
