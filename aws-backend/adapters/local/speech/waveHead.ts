/** Reads the bytes from one place up to another, which is not among them. */
export type Read = (from: number, end: number) => Promise<Uint8Array>;

/** What the head of a WAV file says of its sound, by the names of Microsoft's WAVEFORMATEX. */
export interface WaveHead {
  codec: number;
  channels: number;
  rate: number;
  /** Bytes of the smallest part that can be decoded. */
  blockBytes: number;
  /** The chunk as it is written, without its name and length. */
  format: Uint8Array;
  dataFrom: number;
  dataBytes: number;
  /** Whether the recorder never wrote how long it recorded, in one of two places, because it was switched off or wrote into a pipe. */
  isUnmeasured: boolean;
  /** Whether the file ends before the sound does, by what is written of its length. */
  isCut: boolean;
}

/** From here on a length says that the recorder did not know it: sox and ffmpeg, into a pipe. */
const unknownBytes = 0x7f000000;

/** Chunks before the sound: a few, of remarks and of how broadcasters cut. */
const mostChunks = 100;
const mostFormatBytes = 4096;

/** Bytes that hold some sound in any codec. */
export const fewestBytes = 4096;

/** The head of a WAV file; undefined where it has no sound that it describes. */
export const waveHead = async (read: Read, sizeBytes: number): Promise<WaveHead | undefined> => {
  if (sizeBytes < 12) return undefined;
  const wholeBytes = 8 + Buffer.from(await read(0, 12)).readUInt32LE(4);
  let format: Buffer | undefined;
  let at = 12;
  for (let count = 0; count < mostChunks && at + 8 <= sizeBytes; count += 1) {
    const chunk = Buffer.from(await read(at, at + 8));
    const [name, length, from] = [chunk.toString('latin1', 0, 4), chunk.readUInt32LE(4), at + 8];
    if (name === 'fmt ') format = Buffer.from(await read(from, Math.min(sizeBytes, from + Math.min(length, mostFormatBytes))));
    if (name === 'data') {
      if (format === undefined || format.length < 16) return undefined;
      const rest = sizeBytes - from;
      const isEmpty = length === 0 && rest > fewestBytes;
      const dataBytes = isEmpty ? rest : Math.min(length, rest);
      return {
        ...{ codec: format.readUInt16LE(0), channels: format.readUInt16LE(2), rate: format.readUInt32LE(4) },
        ...{ blockBytes: format.readUInt16LE(12), format, dataFrom: from, dataBytes },
        isCut: length < unknownBytes && length > rest + fewestBytes,
        isUnmeasured: isEmpty || wholeBytes < from + dataBytes,
      };
    }
    at = from + length + (length % 2);
  }
  return undefined;
};
