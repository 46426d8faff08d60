import type { MediaFormat } from '../../contracts/format.ts';
import { formatOfName, isBinary } from './formatOfName.ts';
import { typeOfHead } from './typeOfHead.ts';

const formats: Record<string, MediaFormat> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'audio/flac': 'flac',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'video/quicktime': 'mov',
  // The same container format.
  'video/3gpp': 'mp4',
  'video/3gpp2': 'mp4',
  'video/webm': 'webm',
  'video/matroska': 'mkv',
  'application/ogg': 'audio',
  'application/vnd.ms-asf': 'video',
};

/** The format by a file's signature; its name counts only if the content isn't recognized. */
export const binaryFormat = async (head: Uint8Array, fileName: string): Promise<MediaFormat> => {
  const hint = formatOfName(fileName);
  const found = await typeOfHead(head);
  if (found === undefined) return isBinary(hint) ? hint : 'unknown';
  const format = formats[found.mime];
  if (format !== undefined) return format;
  if (found.mime.startsWith('audio/')) return 'audio';
  return found.mime.startsWith('video/') ? 'video' : 'unknown';
};
