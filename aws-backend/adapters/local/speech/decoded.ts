/** Sound as it is recorded: one array for each channel. */
export interface Pcm {
  channels: Float32Array[];
  rate: number;
}

interface Decoded {
  channelData: Float32Array[];
  sampleRate: number;
}

/** A decoder that takes a stream of bytes piece by piece. */
export interface StreamDecoder {
  decode(bytes: Uint8Array): Decoded;
  /** What the decoder still holds at the end; not every codec's holds something. */
  flush?(): Decoded;
  free(): void;
}

function* pcm({ channelData, sampleRate }: Decoded): Generator<Pcm> {
  if (channelData[0]?.length) yield { channels: channelData, rate: sampleRate };
}

/** Bytes to sound, to the last sample. */
export async function* decoded(decoder: StreamDecoder, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Pcm> {
  try {
    for await (const chunk of bytes) yield* pcm(decoder.decode(chunk));
    if (decoder.flush) yield* pcm(decoder.flush());
  } finally {
    decoder.free();
  }
}
