import { fromBufferPromise, type ZipFile } from 'yauzl';
import type { MediaFormat } from '../../contracts/format.ts';

/** ECMA-376: an Office file is a ZIP with a content-types part; the folder of its main part names the application. */
const officeFormat = (names: readonly string[]): MediaFormat | undefined => {
  if (!names.includes('[Content_Types].xml')) return undefined;
  const has = (part: RegExp) => names.some((name) => part.test(name));
  if (has(/^word\/.*\.xml$/)) return 'docx';
  // Excel's binary workbook has the same folders, but no XML in them.
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  return has(/^ppt\/.*\.xml$/) ? 'pptx' : undefined;
};

const listNames = async (zip: ZipFile): Promise<string[]> => {
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  return names;
};

/** Tells ZIP-based formats apart by the names in their directory, without unpacking anything; undefined where no directory tells. */
export const zipFormat = async (bytes: Uint8Array): Promise<MediaFormat | undefined> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    return officeFormat(await listNames(zip));
  } catch (error) {
    // A directory that cannot be read is an answer about this file, and the only kind of error there is here.
    if (error instanceof Error) return undefined;
    throw error;
  }
};
