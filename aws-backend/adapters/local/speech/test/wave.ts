/** The contents of a WAV file to create. */
export interface Wave {
  data: Buffer;
  /** Microsoft's codec number. */
  codec?: number;
  bits?: number;
  channels?: number;
  rate?: number;
  /** The declared lengths of the data and RIFF chunks. */
  said?: number;
  whole?: number;
}

/** Creates a WAV file; 16 kHz, 16-bit mono by default. */
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

/** Writes samples of `size` bytes each with `write`. */
export const written = (size: number, write: (buffer: Buffer, value: number, at: number) => void, samples: Iterable<number>): Buffer => {
  const values = [...samples];
  const buffer = Buffer.alloc(values.length * size);
  values.forEach((value, index) => write(buffer, value, index * size));
  return buffer;
};
/** Writes 16-bit samples. */
export const int16 = (samples: Iterable<number>): Buffer =>
  written(2, (buffer, value, at) => buffer.writeInt16LE(Math.round(value * 32_767), at), samples);
