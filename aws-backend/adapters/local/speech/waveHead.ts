/** Reads bytes from one offset up to another (exclusive). */
export type Read = (from: number, end: number) => Promise<Uint8Array>;

/** The header of a WAV file: Microsoft's WAVEFORMATEX. */
export interface WaveHead {
  codec: number;
  channels: number;
  rate: number;
  /** Bytes of the smallest decodable block. */
  blockBytes: number;
  /** The raw format chunk, without its name and length. */
  format: Uint8Array;
  dataFrom: number;
  dataBytes: number;
  /** Whether the recorder never wrote the length in one of two places, because it was switched off or wrote to a pipe. */
  isUnmeasured: boolean;
  /** Whether the file ends before the declared end of its audio. */
  isCut: boolean;
}

/** Lengths from here on mean unknown: sox and ffmpeg, when writing to a pipe. */
const unknownBytes = 0x7f000000;

/** Maximum number of chunks before the audio: files have a few, with comments and broadcast metadata. */
const maxChunks = 100;
const maxFormatBytes = 4096;

/** Bytes that contain some audio in any codec. */
export const minBytes = 4096;

/** Parses the header of a WAV file; undefined if a format or data chunk is missing. */
export const waveHead = async (read: Read, sizeBytes: number): Promise<WaveHead | undefined> => {
  if (sizeBytes < 12) return undefined;
  const wholeBytes = 8 + Buffer.from(await read(0, 12)).readUInt32LE(4);
  let format: Buffer | undefined;
  let at = 12;
  for (let count = 0; count < maxChunks && at + 8 <= sizeBytes; count += 1) {
    const chunk = Buffer.from(await read(at, at + 8));
    const [name, length, from] = [chunk.toString('latin1', 0, 4), chunk.readUInt32LE(4), at + 8];
    if (name === 'fmt ') format = Buffer.from(await read(from, Math.min(sizeBytes, from + Math.min(length, maxFormatBytes))));
    if (name === 'data') {
      if (format === undefined || format.length < 16) return undefined;
      const rest = sizeBytes - from;
      const isEmpty = length === 0 && rest > minBytes;
      const dataBytes = isEmpty ? rest : Math.min(length, rest);
      return {
        ...{ codec: format.readUInt16LE(0), channels: format.readUInt16LE(2), rate: format.readUInt32LE(4) },
        ...{ blockBytes: format.readUInt16LE(12), format, dataFrom: from, dataBytes },
        isCut: length < unknownBytes && length > rest + minBytes,
        isUnmeasured: isEmpty || wholeBytes < from + dataBytes,
      };
    }
    at = from + length + (length % 2);
  }
  return undefined;
};
