import type { Read } from '../waveHead.ts';

/** What the head of a recording of studios, of the Mac or of Unix says, by the names of Core Audio. */
export interface StudioHead {
  codec: 'lpcm' | 'alaw' | 'ulaw' | 'ima4';
  bits: number;
  isFloat: boolean;
  isLittleEndian: boolean;
  channels: number;
  rate: number;
  dataFrom: number;
  /** As the file says; undefined where the recorder did not know it, or never wrote it. */
  dataBytes: number | undefined;
}

export type HeadReader = (read: Read, sizeBytes: number) => Promise<StudioHead | undefined>;

/** Numbers of so many bits. */
export const numbers = (bits: number): Pick<StudioHead, 'codec' | 'bits' | 'isFloat' | 'isLittleEndian'> => ({
  codec: 'lpcm',
  bits,
  isFloat: false,
  isLittleEndian: false,
});

/** Parts before the sound: a few, of remarks and marks. */
export const mostChunks = 100;
