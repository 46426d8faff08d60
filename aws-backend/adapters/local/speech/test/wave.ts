/** A WAV file as it is to be made. */
export interface Wave {
  data: Buffer;
  /** Microsoft's number of the codec. */
  codec?: number;
  bits?: number;
  channels?: number;
  rate?: number;
  /** What the head says of the length of the sound, and of all. */
  said?: number;
  whole?: number;
}

/** A WAV file, of 16,000 samples a second where nothing else is said. */
export const wave = ({ data, codec = 1, bits = 16, channels = 1, rate = 16_000, said = data.length, whole = said + 36 }: Wave): Buffer => {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(Math.min(0xffffffff, whole), 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(codec, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(Math.min(0xffffffff, (rate * channels * bits) / 8), 28);
  head.writeUInt16LE((channels * bits) / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(said, 40);
  return Buffer.concat([head, data]);
};

/** Samples in so many bytes each, as `write` puts them. */
export const written = (size: number, write: (buffer: Buffer, value: number, at: number) => void, samples: Iterable<number>): Buffer => {
  const values = [...samples];
  const buffer = Buffer.alloc(values.length * size);
  values.forEach((value, index) => write(buffer, value, index * size));
  return buffer;
};
/** Samples of 16 bits. */
export const int16 = (samples: Iterable<number>): Buffer =>
  written(2, (buffer, value, at) => buffer.writeInt16LE(Math.round(value * 32_767), at), samples);
