const pageStart = 'OggS';
/** Where a page says what it is, and its bit for the first of a stream: RFC 3533, 6. */
const [flagsAt, isFirst] = [5, 2];

/** How many streams begin in the first bytes of an Ogg file: all begin there, before anything else (RFC 3533, 4). */
export const streamsBegun = (firstBytes: Uint8Array): number => {
  const bytes = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, firstBytes.byteLength);
  let count = 0;
  for (let at = bytes.indexOf(pageStart); at >= 0; at = bytes.indexOf(pageStart, at + 1)) {
    if (((bytes[at + flagsAt] ?? 0) & isFirst) !== 0) count += 1;
  }
  return count;
};
