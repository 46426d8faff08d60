const pageStart = 'OggS';
/** Offset of a page's header type, and the flag for the first page of a stream: RFC 3533, 6. */
const [flagsAt, isFirst] = [5, 2];
/** Offset of a page's segment count, followed by the length of each segment. */
const countAt = 26;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Counts the streams in the first bytes of an Ogg file: all begin there, before any other page (RFC 3533, 4). */
export const streamsBegun = (firstBytes: Uint8Array): number => {
  const bytes = bufferOf(firstBytes);
  let count = 0;
  for (let at = bytes.indexOf(pageStart); at >= 0; at = bytes.indexOf(pageStart, at + 1)) {
    if (((bytes[at + flagsAt] ?? 0) & isFirst) !== 0) count += 1;
  }
  return count;
};

/** Last bytes of a file that contain at least one complete page, if there is any: the longest has 65,307. */
export const tailBytes = 128 * 1024;

/** Returns the offset at which the last complete page ends in the last bytes of an Ogg file; their length if there is none. */
export const wholePagesEnd = (lastBytes: Uint8Array): number => {
  const bytes = bufferOf(lastBytes);
  let end = 0;
  for (let at = bytes.indexOf(pageStart); at >= 0; at = bytes.indexOf(pageStart, Math.max(end, at + 1))) {
    const dataAt = at + countAt + 1 + (bytes[at + countAt] ?? 0);
    const length = bytes.subarray(at + countAt + 1, dataAt).reduce((sum, part) => sum + part, 0);
    if (dataAt + length <= bytes.length) end = dataAt + length;
  }
  return end === 0 ? bytes.length : end;
};
