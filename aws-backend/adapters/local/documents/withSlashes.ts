import { entriesOf, openZip } from './checkArchive.ts';
import { renamedArchive } from './renamedArchive.ts';

/**
 * An archive that has been checked, whose folders are parted by slashes: some programs of Windows write backslashes, which Excel and Word take as well
 * (Open XML SDK, issue 1128), and the parsers of workbooks and slides find nothing in. yauzl reads them as slashes.
 */
export const withSlashes = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const entries = await entriesOf(await openZip(bytes));
  return entries.some(({ fileNameRaw }) => fileNameRaw.includes('\\')) ? renamedArchive(bytes, new Map(), new Map()) : bytes;
};
