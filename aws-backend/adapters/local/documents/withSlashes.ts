import { entriesOf, openZip } from './checkArchive.ts';
import { renamedArchive } from './renamedArchive.ts';

/**
 * Replaces backslashes by slashes in the part names of a checked archive. Some Windows programs write them, which Excel and Word accept
 * (Open XML SDK, issue 1128), but the parsers of workbooks and slides don't. yauzl reads them as slashes.
 */
export const withSlashes = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const entries = await entriesOf(await openZip(bytes));
  return entries.some(({ fileNameRaw }) => fileNameRaw.includes('\\')) ? renamedArchive(bytes, new Map(), new Map()) : bytes;
};
