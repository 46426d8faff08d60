/** Decodes an EBML data size and the number of bytes it takes; `length` is undefined if the size is unknown: RFC 8794, 6. */
const lengthAt = (bytes: Buffer, at: number): { width: number; length: number | undefined } => {
  const first = bytes[at] ?? 0;
  const width = Math.clz32(first) - 23;
  if (width > 8 || at + width > bytes.length) return { width: 1, length: undefined };
  const rest = bytes.subarray(at + 1, at + width);
  const top = first & (0xff >> width);
  const isOpen = top === 0xff >> width && rest.every((byte) => byte === 0xff);
  return { width, length: isOpen ? undefined : rest.reduce((sum, byte) => sum * 256 + byte, top) };
};

interface Element {
  /** In hexadecimal digits. */
  id: string;
  contentAt: number;
  /** The end offset, possibly beyond the bytes; undefined if the size is unknown. */
  end: number | undefined;
}

/** The sibling EBML elements in a range of bytes: RFC 8794, 6. */
export function* elementsOf(bytes: Buffer, from: number, end = bytes.length): Generator<Element> {
  for (let at = from; at < Math.min(end, bytes.length);) {
    const idWidth = Math.clz32(bytes[at] ?? 0) - 23;
    const { width, length } = lengthAt(bytes, at + idWidth);
    const contentAt = at + idWidth + width;
    const endsAt = length === undefined ? undefined : contentAt + length;
    yield { id: bytes.toString('hex', at, at + idWidth), contentAt, end: endsAt };
    at = endsAt ?? bytes.length;
  }
}

/** Ids of the EBML header and of the Segment, which contains everything else: RFC 9559, 5.1. */
const [head, segment] = ['1a45dfa3', '18538067'];

/** The Segment of a Matroska file, given its first bytes; undefined if it isn't one. */
export const segmentOf = (bytes: Buffer): Element | undefined => {
  const [first, second] = elementsOf(bytes, 0);
  return first?.id === head && second?.id === segment ? second : undefined;
};
