/** AMR-NB or AMR-WB: the file's magic number, and the bytes of a frame, including its header, by frame type. RFC 4867, 5. */
export interface AmrKind {
  magic: string;
  sizes: readonly number[];
}
export const amrKinds = {
  narrow: { magic: '#!AMR\n', sizes: [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 1, 1, 1, 1] },
  wide: { magic: '#!AMR-WB\n', sizes: [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1] },
} satisfies Record<string, AmrKind>;
export const longestMagic = 9;

/** Returns the kind of AMR by the first bytes of a file; undefined if it isn't AMR or has several channels. */
export const amrKind = (head: Uint8Array): AmrKind | undefined => {
  const begins = Buffer.from(head).toString('latin1');
  return Object.values(amrKinds).find(({ magic }) => begins.startsWith(magic));
};

/** A frame lasts 20 ms. */
export const framesASecond = 50;
/** Frames decoded at once, 10 s: some frames take one byte and expand a thousandfold. */
export const framesAtOnce = 500;

export interface AmrFrames {
  bytes: Uint8Array;
  count: number;
}

/** Bits of a frame header that are never set. */
const neverSet = 0x83;

/** Groups the frames of a file, without its magic number, into batches of `framesAtOnce`. Ends at an incomplete frame or at other data. */
export async function* amrFrames({ sizes }: AmrKind, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<AmrFrames> {
  let bytes = Buffer.alloc(0);
  let [at, count] = [0, 0];
  const isOther = (): boolean => at < bytes.length && ((bytes[at] ?? 0) & neverSet) !== 0;
  const end = (): number => at + (sizes[(bytes[at] ?? 0) >> 3] ?? 1);
  for await (const piece of pieces) {
    bytes = Buffer.concat([bytes, piece]);
    while (!isOther() && end() <= bytes.length) {
      [at, count] = [end(), count + 1];
      if (count < framesAtOnce) continue;
      yield { bytes: bytes.subarray(0, at), count };
      [bytes, at, count] = [bytes.subarray(at), 0, 0];
    }
    if (isOther()) break;
  }
  if (count > 0) yield { bytes: bytes.subarray(0, at), count };
}
