import { fileTypeFromBuffer } from 'file-type/core';
import type { FileSample, Classification } from '../../contracts/classification.ts';
import { formatOfName } from './formatOfName.ts';
import { zipFormat } from './zipFormat.ts';

const startsWith = (head: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => head[index] === byte);

/** What formats made of many parts begin with: ZIP, and the compound file of Office up to 2003. */
export const isZip = (head: Uint8Array): boolean =>
  startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
export const isCompoundFile = (head: Uint8Array): boolean => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Office encrypts a file by wrapping it into a compound file, under this name: MS-OFFCRYPTO 2.3.4. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Bytes that are searched at once, and of one file at most: what is larger is no document that anybody could have read. */
const blockBytes = 8 * 1024 * 1024;
const mostSearchedBytes = 256 * 1024 * 1024;

/** The blocks overlap, so that a name between two of them is seen. */
const isEncrypted = async ({ sizeBytes, read }: FileSample): Promise<boolean> => {
  for (let from = 0; from < Math.min(sizeBytes, mostSearchedBytes); from += blockBytes) {
    if (Buffer.from(await read(from, from + blockBytes + encryptedPackage.length - 1)).includes(encryptedPackage)) return true;
  }
  return false;
};

/** What a compound file is: an encrypted document, or a format of Office up to 2003, which is not read. */
export const classifyCompoundFile = async (sample: FileSample): Promise<Classification> =>
  (await isEncrypted(sample))
    ? { format: formatOfName(sample.fileName) ?? 'unknown', rejection: 'FILE_ENCRYPTED' }
    : { format: 'unknown', rejection: 'FILE_TYPE_UNSUPPORTED' };

/** What a ZIP is. One without a readable directory is what it is named: its reader will say that it is damaged. */
export const classifyZip = async (sample: FileSample): Promise<Classification> => {
  const openDocument = (await fileTypeFromBuffer(sample.head))?.mime === 'application/vnd.oasis.opendocument.text';
  const format = openDocument ? 'odt' : await zipFormat(sample);
  if (format !== undefined) return { format, rejection: undefined };
  const hint = formatOfName(sample.fileName);
  return hint === 'docx' || hint === 'xlsx' || hint === 'pptx' || hint === 'odt'
    ? { format: hint, rejection: undefined }
    : { format: 'unknown', rejection: 'FILE_TYPE_UNSUPPORTED' };
};
