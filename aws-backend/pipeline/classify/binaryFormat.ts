import { fileTypeFromBuffer } from 'file-type/core';
import type { MediaFormat } from '../../contracts/format.ts';
import { formatOfName, isBinary } from './formatOfName.ts';

const formats: Record<string, MediaFormat> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/ogg': 'audio',
  'application/vnd.ms-asf': 'video',
};

/** The format that a file's signature tells; its name is believed only where the content is nothing known. */
export const binaryFormat = async (head: Uint8Array, fileName: string): Promise<MediaFormat> => {
  const hint = formatOfName(fileName);
  const found = await fileTypeFromBuffer(head);
  if (found === undefined) return isBinary(hint) ? hint : 'unknown';
  if (found.mime.startsWith('audio/')) return 'audio';
  if (found.mime.startsWith('video/')) return 'video';
  return formats[found.mime] ?? 'unknown';
};
