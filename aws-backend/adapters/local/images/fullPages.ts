/** An image file directory of a TIFF: one image, and the position of the offset of the next one. */
interface Directory {
  at: number;
  nextAt: number;
  isReduced: boolean;
}

/**
 * TIFF 6.0: bit 0 of NewSubfileType marks a smaller copy of another image in the file. Entries are sorted by tag, and no lower tags are in
 * use.
 */
const newSubfileType = 0x00fe;
const firstEntries = [2, 14];
const maxDirectories = 10_000;

const directoriesOf = (bytes: Uint8Array): Directory[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const short = (at: number): number => view.getUint16(at, isLittle);
  const long = (at: number): number => view.getUint32(at, isLittle);
  const found: Directory[] = [];
  if (short(2) !== 42) return [];
  for (let at = long(4); at !== 0 && found.length < maxDirectories;) {
    const nextAt = at + 2 + short(at) * 12;
    const kind = firstEntries.map((entry) => at + entry).find((entry) => entry < nextAt && short(entry) === newSubfileType);
    found.push({ at, nextAt, isReduced: kind !== undefined && (long(kind + 8) & 1) === 1 });
    at = long(nextAt);
  }
  return found;
};

/** Like `directoriesOf`, but empty for a damaged file, which the decoder reports. */
const orNone = (bytes: Uint8Array): Directory[] => {
  try {
    return directoriesOf(bytes);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
};

/**
 * Removes smaller copies of pages from a TIFF, such as thumbnails and pyramid levels, which would be read as further pages. Returns the
 * same bytes if there are none.
 */
export const fullPages = (bytes: Uint8Array): Uint8Array => {
  const directories = orNone(bytes);
  const full = directories.filter(({ isReduced }) => !isReduced);
  if (full.length === 0 || full.length === directories.length || directories.length >= maxDirectories) return bytes;
  const file = Buffer.from(bytes);
  const offsets = [4, ...full.map(({ nextAt }) => nextAt)];
  for (const [index, offset] of offsets.entries()) {
    const next = full[index]?.at ?? 0;
    if (file[0] === 0x49) file.writeUInt32LE(next, offset);
    else file.writeUInt32BE(next, offset);
  }
  return file;
};
