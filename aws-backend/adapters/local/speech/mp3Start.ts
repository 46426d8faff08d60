import { framesFrom, mp3Frame } from './mpegFrames.ts';

/** Where the frames of an MP3 begin that was cut out of a longer one, within half a frame or behind other bytes; 0 where none are found, or tags come first. */
export const mp3Start = (bytes: Uint8Array): number => {
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') === 'ID3') return 0;
  return framesFrom(bytes, mp3Frame) ?? 0;
};
