import { type MediaFormat, routeOf } from '../../contracts/format.ts';
import { binaryFormat } from './binaryFormat.ts';
import type { Classification, FileSample } from '../../contracts/classification.ts';
import { classifyCompoundFile, classifyZip, isCompoundFile, isZip } from './containerFormat.ts';
import { formatOfName } from './formatOfName.ts';
import { textFormat } from './textFormat.ts';
import { textHead } from './textHead.ts';

/** PDF 32000-1, note 13 of annex H: viewers take a header anywhere in the first 1,024 bytes. */
const hasPdfHeader = (head: Uint8Array): boolean => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-');

/** A bitmap of Windows has a head of one of these lengths, and may else look like text: learn.microsoft.com, "BITMAPFILEHEADER". */
const bitmapHeads: readonly number[] = [12, 40, 52, 56, 64, 108, 124];
const isBitmap = (head: Uint8Array): boolean => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return head.length > 18 && view.getUint16(0) === 0x424d && view.getUint32(6) === 0 && bitmapHeads.includes(view.getUint32(14, true));
};

const withRejection = (format: MediaFormat): Classification => ({
  format,
  rejection: routeOf(format) === 'none' ? 'FILE_TYPE_UNSUPPORTED' : undefined,
});

/** Tells what a file is by its content; its name and its uploader are asked only where the content does not tell. */
export const classify = async (sample: FileSample): Promise<Classification> => {
  const { head, fileName } = sample;
  if (sample.sizeBytes === 0) return { format: formatOfName(fileName) ?? 'unknown', rejection: 'FILE_EMPTY' };
  if (isZip(head)) return classifyZip(sample);
  if (isCompoundFile(head)) return classifyCompoundFile(sample);
  const text = isBitmap(head) ? undefined : textHead(head);
  // A text that speaks of PDF further down is no PDF.
  if (text !== undefined && !text.startsWith('%PDF-')) return withRejection(textFormat(text, sample));
  return withRejection(hasPdfHeader(head) ? 'pdf' : await binaryFormat(head, fileName));
};
