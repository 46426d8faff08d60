/** Decoded audio, with one array per channel. */
export interface Pcm {
  channels: Float32Array[];
  rate: number;
}

interface Decoded {
  channelData: Float32Array[];
  sampleRate: number;
}

/** A decoder for a stream of bytes. */
export interface StreamDecoder {
  decode(bytes: Uint8Array): Decoded;
  /** Returns the buffered rest at the end; not every codec buffers. */
  flush?(): Decoded;
  free(): void;
}

function* pcm({ channelData, sampleRate }: Decoded): Generator<Pcm> {
  if (channelData[0]?.length) yield { channels: channelData, rate: sampleRate };
}

/** Decodes bytes to the last sample. */
export async function* decoded(decoder: StreamDecoder, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Pcm> {
  try {
    for await (const chunk of bytes) yield* pcm(decoder.decode(chunk));
    if (decoder.flush) yield* pcm(decoder.flush());
  } finally {
    decoder.free();
  }
}
