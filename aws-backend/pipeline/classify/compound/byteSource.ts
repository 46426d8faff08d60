/** Random access to stored bytes: `from` to `to`, both inclusive. */
export interface ByteSource {
  sizeBytes: number;
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Bytes per request: the next read usually follows the last one. */
const blockBytes = 256 * 1024;

/** Returns a function for small reads at any offset; it reads larger blocks and caches the last one. Bytes beyond the end are zeros. */
export const smallReads = ({ sizeBytes, read }: ByteSource): ((at: number, length: number) => Promise<DataView>) => {
  let block: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };
  return async (at, length) => {
    const isKept = at >= block.start && at + length <= block.start + block.bytes.length;
    const to = Math.min(sizeBytes, Math.max(at + length, at + blockBytes)) - 1;
    if (!isKept) block = { start: at, bytes: to < at ? new Uint8Array() : await read(at, to) };
    const found = block.bytes.subarray(at - block.start, at - block.start + length);
    const bytes = new Uint8Array(length);
    bytes.set(found);
    return new DataView(bytes.buffer);
  };
};

/** A source over bytes in memory. */
export const inMemory = (bytes: Uint8Array): ByteSource => ({
  sizeBytes: bytes.byteLength,
  read: (from, to) => Promise.resolve(bytes.subarray(from, to + 1)),
});
