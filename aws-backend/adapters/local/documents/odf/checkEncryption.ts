import { RejectedError } from '../../../../runtime/errors.ts';
import type { ArchiveParts } from '../archiveParts.ts';

/** Throws FILE_ENCRYPTED for password-protected files. OpenDocument 1.3, part 2, 4.8: all parts but the manifest are encrypted. */
export const checkEncryption = async ({ read }: ArchiveParts): Promise<void> => {
  const manifest = Buffer.from((await read('META-INF/manifest.xml')) ?? []);
  if (manifest.includes('<manifest:encryption-data')) throw new RejectedError('FILE_ENCRYPTED');
};
