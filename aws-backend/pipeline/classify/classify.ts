import { type MediaFormat, routeOf } from '../../contracts/format.ts';
import { binaryFormat } from './binaryFormat.ts';
import type { Classification, FileSample } from '../../contracts/classification.ts';
import { classifyCompoundFile, classifyZip, isCompoundFile, isZip } from './containerFormat.ts';
import { formatOfName } from './formatOfName.ts';
import { refusalOf, refusalOfSignature } from './refusal.ts';
import { orSoundAlone } from './soundAlone.ts';
import { textFormat } from './textFormat.ts';
import { textHead } from './textHead.ts';
import { isRiffOrMp4, recordingOf, unreadRecording } from './unreadRecording.ts';
import { wrappedFormat } from './wrappedContent.ts';

/** PDF 32000-1, note 13 of annex H: viewers accept a header anywhere in the first 1,024 bytes. */
const hasPdfHeader = (head: Uint8Array): boolean => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-');

const orRefused = async (format: MediaFormat, head: Uint8Array, text?: string): Promise<Classification> => {
  if (routeOf(format) !== 'none') return { format, rejection: undefined };
  return { format, rejection: format === 'unknown' ? await refusalOf(head, text) : 'RECORDING_TYPE_UNSUPPORTED' };
};

/** Detects a file's format by its content; its name and declared type count only if the content is inconclusive. */
export const classify = async (sample: FileSample): Promise<Classification> => {
  const { head, fileName } = sample;
  if (sample.sizeBytes === 0) return { format: formatOfName(fileName) ?? 'unknown', rejection: 'FILE_EMPTY' };
  if (isZip(head)) return classifyZip(sample);
  if (isCompoundFile(head)) return classifyCompoundFile(sample);
  const wrapped = wrappedFormat(head);
  if (wrapped !== undefined) return { format: wrapped, rejection: undefined };
  const recording = recordingOf(head);
  if (recording !== undefined) return { format: recording, rejection: undefined };
  if (unreadRecording(head)) return { format: 'audio', rejection: 'RECORDING_TYPE_UNSUPPORTED' };
  const refusal = refusalOfSignature(head);
  if (refusal !== undefined) return { format: 'unknown', rejection: refusal };
  const text = isRiffOrMp4(head) ? undefined : textHead(head);
  if (text?.startsWith('-----BEGIN PGP MESSAGE-----')) return { format: 'txt', rejection: 'FILE_ENCRYPTED' };
  // A text that mentions `%PDF-` further down is not a PDF.
  if (text !== undefined && !text.startsWith('%PDF-')) return orRefused(textFormat(text, sample), head, text);
  const format = hasPdfHeader(head) ? 'pdf' : await binaryFormat(head, fileName);
  return orRefused(await orSoundAlone(sample, format), head);
};
