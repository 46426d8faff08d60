import type { FileSample, Classification } from '../../contracts/classification.ts';
import { routeOf, type MediaFormat } from '../../contracts/format.ts';
import { compoundFormat } from './compound/compoundFormat.ts';
import { formatOfName } from './formatOfName.ts';
import { openDocument } from './openDocument.ts';
import { typeOfHead } from './typeOfHead.ts';
import { zipFormat } from './zipFormat.ts';

const startsWith = (head: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => head[index] === byte);

/** Signatures of container formats: ZIP, and the compound file of Office up to 2003. */
export const isZip = (head: Uint8Array): boolean =>
  startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
export const isCompoundFile = (head: Uint8Array): boolean => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Classifies a compound file. If its entries can't be read, its name determines the format: the reader will report the damage. */
export const classifyCompoundFile = async (sample: FileSample): Promise<Classification> => {
  const found = await compoundFormat(sample);
  const hint = formatOfName(sample.fileName);
  if (found === 'encrypted') return { format: hint ?? 'unknown', rejection: 'FILE_ENCRYPTED' };
  if (found === 'document') return { format: 'unknown', rejection: 'DOCUMENT_TYPE_UNSUPPORTED' };
  if (found !== 'damaged') return { format: found, rejection: found === 'unknown' ? 'FILE_TYPE_UNSUPPORTED' : undefined };
  return hint !== undefined && routeOf(hint) === 'documents'
    ? { format: hint, rejection: undefined }
    : { format: 'unknown', rejection: 'FILE_TYPE_UNSUPPORTED' };
};

const zipped: ReadonlySet<MediaFormat | undefined> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

/** Classifies a ZIP. If its directory can't be read, its name determines the format: the reader will report the damage. */
export const classifyZip = async (sample: FileSample): Promise<Classification> => {
  const mime = (await typeOfHead(sample.head))?.mime ?? '';
  const found = mime.startsWith('application/vnd.oasis.opendocument.') ? (openDocument(mime) ?? 'document') : await zipFormat(sample);
  if (found === 'document') return { format: 'unknown', rejection: 'DOCUMENT_TYPE_UNSUPPORTED' };
  if (found !== undefined) return { format: found, rejection: undefined };
  const hint = formatOfName(sample.fileName);
  return hint !== undefined && zipped.has(hint)
    ? { format: hint, rejection: undefined }
    : { format: 'unknown', rejection: 'ARCHIVE_TYPE_UNSUPPORTED' };
};
