import type { Read } from '../waveHead.ts';

/** The header of an AIFF, CAF or AU file, with Core Audio's codec names. */
export interface StudioHead {
  codec: 'lpcm' | 'alaw' | 'ulaw' | 'ima4';
  bits: number;
  isFloat: boolean;
  isLittleEndian: boolean;
  channels: number;
  rate: number;
  dataFrom: number;
  /** As declared in the file; undefined if the recorder didn't know or never wrote it. */
  dataBytes: number | undefined;
}

export type HeadReader = (read: Read, sizeBytes: number) => Promise<StudioHead | undefined>;

/** Big-endian integer PCM of this many bits. */
export const numbers = (bits: number): Pick<StudioHead, 'codec' | 'bits' | 'isFloat' | 'isLittleEndian'> => ({
  codec: 'lpcm',
  bits,
  isFloat: false,
  isLittleEndian: false,
});

/** Maximum number of chunks before the audio: files have a few, with comments and markers. */
export const maxChunks = 100;
