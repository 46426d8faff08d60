import type { RejectionCode } from '../../contracts/rejections.ts';
import { isDrawing } from './textFormat.ts';
import { typeOfHead } from './typeOfHead.ts';

/** Signatures of office files before Word 97 that aren't compound files: magic numbers of file(1), Microsoft's and Corel's. */
const oldDocuments: readonly string[] = [
  // Word for DOS, Write, Word 1 and 2, Word for the Mac.
  ...['31be0000', '32be0000', '9ba52100', 'dba52d00', 'fe370023', 'fe37001c'],
  // Excel 2, 3 and 4, PowerPoint 2 to 4, WordPerfect; a notebook of OneNote ([MS-ONESTORE] 2.3.1).
  ...['09000400', '09020600', '09040600', '0baddeed', 'eddead0b', 'ff575043', 'e4525c7b'],
];

/** A Windows metafile, placeable or not; an enhanced one has its signature at offset 40: [MS-WMF] 2.3.2, [MS-EMF] 2.3.4.2. */
const metafiles: readonly string[] = ['d7cdc69a', '01000900', '02000900'];
const isEnhanced = (head: Uint8Array): boolean => hexOf(head, 0) === '01000000' && hexOf(head, 40) === '20454d46';

/** Header sizes of Windows bitmaps, which may otherwise look like text: learn.microsoft.com, "BITMAPFILEHEADER". */
const bitmapHeads: readonly number[] = [12, 40, 52, 56, 64, 108, 124];
const isBitmap = (head: Uint8Array): boolean => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return head.length > 18 && view.getUint16(0) === 0x424d && view.getUint32(6) === 0 && bitmapHeads.includes(view.getUint32(14, true));
};

const hexOf = (head: Uint8Array, at: number): string => Buffer.from(head.subarray(at, at + 4)).toString('hex');

/** The rejection for a file whose signature belongs to a known but unsupported format; undefined otherwise. */
export const refusalOfSignature = (head: Uint8Array): RejectionCode | undefined => {
  if (oldDocuments.includes(hexOf(head, 0))) return 'DOCUMENT_TYPE_UNSUPPORTED';
  return metafiles.includes(hexOf(head, 0)) || isEnhanced(head) || isBitmap(head) ? 'PICTURE_TYPE_UNSUPPORTED' : undefined;
};

const archives =
  /^application\/(?:gzip|zstd|vnd\.ms-cab-compressed|x-(?:7z-compressed|ace-compressed|arj|bzip2|compress|cpio|lz4|lzh-compressed|lzip|rar-compressed|tar|xz))$/;
const documents = /^application\/(?:eps|postscript|x-mobipocket-ebook|x-indesign)$/;

/** The most helpful rejection for a file whose format isn't supported. */
export const refusalOf = async (head: Uint8Array, text: string | undefined): Promise<RejectionCode> => {
  if (text !== undefined && isDrawing(text)) return 'PICTURE_TYPE_UNSUPPORTED';
  // Text in a format that isn't supported is a document in some markup.
  if (text !== undefined) return 'DOCUMENT_TYPE_UNSUPPORTED';
  const mime = (await typeOfHead(head))?.mime ?? '';
  if (mime.startsWith('image/')) return 'PICTURE_TYPE_UNSUPPORTED';
  if (archives.test(mime)) return 'ARCHIVE_TYPE_UNSUPPORTED';
  return documents.test(mime) ? 'DOCUMENT_TYPE_UNSUPPORTED' : 'FILE_TYPE_UNSUPPORTED';
};
