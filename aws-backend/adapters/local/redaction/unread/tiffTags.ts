/** Inclusive ranges of tags that only describe the encoding, date and camera of an image: TIFF 6.0 and Exif 2.32. */
const harmless: readonly (readonly [number, number])[] = [
  [0x0001, 0x0002], // version of a standard
  [0x00fe, 0x0103], // size and compression
  [0x0106, 0x010a],
  [0x010f, 0x0119], // camera, strips, orientation
  [0x011a, 0x011c],
  [0x0122, 0x0129], // resolution, fax, page number
  [0x0131, 0x0132], // program and time
  [0x013d, 0x0145],
  [0x0147, 0x0148],
  [0x0152, 0x0155],
  [0x015b, 0x015b],
  [0x0211, 0x0214],
  [0x829a, 0x829d], // exposure
  [0x8769, 0x8773], // pointer to the Exif tags, colors
  [0x8822, 0x8822],
  [0x8827, 0x8833],
  [0x9000, 0x9012], // times
  [0x9101, 0x920a], // lens and light
  [0x9290, 0x9292],
  [0xa000, 0xa003],
  [0xa005, 0xa005],
  [0xa20e, 0xa217],
  [0xa300, 0xa301],
  [0xa401, 0xa40a],
  [0xa40c, 0xa40c],
  [0xa432, 0xa434],
];

/** Tags that point to further tags: Exif and interoperability. */
const leading: ReadonlySet<number> = new Set([0x8769, 0xa005]);

const isHarmless = (tag: number): boolean => harmless.some(([first, last]) => first <= tag && tag <= last);

/**
 * Whether a TIFF file, or another image's Exif, which has the same format, contains more than how the image was made: location, author, a
 * comment, a thumbnail from before it was cropped. Also true if it can't be parsed.
 */
export const tiffSaysMore = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const short = (at: number): number => view.getUint16(at, isLittle);
  const long = (at: number): number => view.getUint32(at, isLittle);
  const seen = new Set<number>();
  const listSaysMore = (at: number): boolean => {
    if (at === 0) return false;
    if (seen.has(at)) return true;
    seen.add(at);
    const end = at + 2 + short(at) * 12;
    for (let entry = at + 2; entry < end; entry += 12) {
      const tag = short(entry);
      if (!isHarmless(tag) || (leading.has(tag) && listSaysMore(long(entry + 8)))) return true;
    }
    return listSaysMore(end + 4 <= bytes.length ? long(end) : 0);
  };
  try {
    return short(2) !== 42 || listSaysMore(long(4));
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
};
