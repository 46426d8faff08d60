import { framesFrom, mp3Frame } from './mpegFrames.ts';

/**
 * Returns the offset of the first frame of an MP3 that begins with a partial frame or other bytes; 0 if none is found or it begins with
 * tags.
 */
export const mp3Start = (bytes: Uint8Array): number => {
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') === 'ID3') return 0;
  return framesFrom(bytes, mp3Frame) ?? 0;
};
