import type { MediaFormat } from '../../../contracts/format.ts';
import type { ByteSource } from './byteSource.ts';
import { openCompoundFile, type CompoundEntry } from './compoundFile.ts';
import { DamagedCompoundError } from './sectors.ts';

/** The format of a compound file by its entry names: `document` if it isn't supported, `damaged` if the names can't be read. */
export type CompoundFormat = MediaFormat | 'document' | 'encrypted' | 'damaged';

/** Office stores an encrypted file under this name: [MS-OFFCRYPTO] 2.3.4. */
const isEncrypted = ({ path }: CompoundEntry): boolean => path === 'EncryptedPackage';
/** [MS-DOC] 2.1, [MS-XLS] 2.1.2, [MS-PPT] 2.1.2, [MS-OXMSG] 2.2; the first match wins if one file contains another. */
const streams: readonly (readonly [path: string, format: MediaFormat])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

/** Excel 5 and 95, PowerPoint 4 and 95, Visio, Publisher, Works, Project since 2000, 2007 and 2010. */
const unread: readonly string[] = ['Book', 'PP40', 'VisioDocument', 'Quill', 'MatOST', 'Props9', 'Props12', 'Props14'];

/** Detects the format of a compound file by its entry names. */
export const compoundFormat = async (source: ByteSource): Promise<CompoundFormat> => {
  try {
    const { entries } = await openCompoundFile(source);
    if (entries.some(isEncrypted)) return 'encrypted';
    const has = (path: string): boolean => entries.some((entry) => entry.path === path && entry.kind === 'stream');
    const format = streams.find(([path]) => has(path))?.[1];
    return format ?? (entries.some(({ path }) => unread.includes(path)) ? 'document' : 'unknown');
  } catch (error) {
    if (error instanceof DamagedCompoundError) return 'damaged';
    throw error;
  }
};
