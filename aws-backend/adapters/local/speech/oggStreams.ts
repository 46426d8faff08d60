const pageStart = 'OggS';
/** Where a page says what it is, and its bit for the first of a stream: RFC 3533, 6. */
const [flagsAt, isFirst] = [5, 2];
/** Where it says how many parts it has, and behind that how long each is. */
const countAt = 26;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many streams begin in the first bytes of an Ogg file: all begin there, before anything else (RFC 3533, 4). */
export const streamsBegun = (firstBytes: Uint8Array): number => {
  const bytes = bufferOf(firstBytes);
  let count = 0;
  for (let at = bytes.indexOf(pageStart); at >= 0; at = bytes.indexOf(pageStart, at + 1)) {
    if (((bytes[at + flagsAt] ?? 0) & isFirst) !== 0) count += 1;
  }
  return count;
};

/** As many of the last bytes hold a page that is whole, if any is: the longest has 65,307. */
export const tailBytes = 128 * 1024;

/** Where the last page ends that is whole, within the last bytes of an Ogg file; their length where none is. */
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
