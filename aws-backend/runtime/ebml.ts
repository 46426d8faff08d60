/** A length of EBML and how many bytes tell it; undefined where it is left open: RFC 8794, 6. */
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
  /** Where it ends, which may lie behind the bytes; undefined where that is left open. */
  end: number | undefined;
}

/** The elements of Matroska that lie side by side from one place to another: RFC 8794, 6. */
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

/** What holds all else of a Matroska file: RFC 9559, 5.1. */
const [head, segment] = ['1a45dfa3', '18538067'];

/** The segment of a Matroska file, of which these are the first bytes. */
export const segmentOf = (bytes: Buffer): Element | undefined => {
  const [first, second] = elementsOf(bytes, 0);
  return first?.id === head && second?.id === segment ? second : undefined;
};
