import { RejectedError } from '../../../../runtime/errors.ts';

/** A value in the Basic Encoding Rules (BER), which signatures use: X.690, 8.1. */
export interface BerNode {
  tag: number;
  isConstructed: boolean;
  /** Its contents, without an end-of-contents marker. */
  content: Uint8Array;
  /** The offset of the next value. */
  end: number;
}

/** The deepest nesting; a signature has about ten levels. */
const deepest = 30;

const damaged = (): RejectedError => new RejectedError('FILE_CORRUPT');

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at];
  if (byte === undefined) throw damaged();
  return byte;
};

/** The length is undefined for the indefinite form, which ends with an end-of-contents marker. */
const lengthAt = (bytes: Uint8Array, at: number): { from: number; length: number | undefined } => {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { from: at + 1, length: first };
  const count = first & 0x7f;
  if (count > 6) throw damaged();
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + byteAt(bytes, at + index);
  return { from: at + 1 + count, length: count === 0 ? undefined : length };
};

/** Parses the value at an offset. Throws FILE_CORRUPT for multi-byte tags, which signatures don't have. */
export const berNode = (bytes: Uint8Array, at = 0, depth = 0): BerNode => {
  const tag = byteAt(bytes, at);
  const isConstructed = (tag & 0x20) !== 0;
  const { from, length } = lengthAt(bytes, at + 1);
  if ((tag & 0x1f) === 0x1f || depth > deepest) throw damaged();
  if (length !== undefined) {
    if (from + length > bytes.length) throw damaged();
    return { tag, isConstructed, content: bytes.subarray(from, from + length), end: from + length };
  }
  if (!isConstructed) throw damaged();
  let end = from;
  while (byteAt(bytes, end) !== 0 || byteAt(bytes, end + 1) !== 0) ({ end } = berNode(bytes, end, depth + 1));
  return { tag, isConstructed, content: bytes.subarray(from, end), end: end + 2 };
};

/** Returns at most `most` values inside a value. */
export const childrenOf = ({ isConstructed, content }: BerNode, most = Infinity): BerNode[] => {
  const children: BerNode[] = [];
  if (!isConstructed) return children;
  for (let at = 0; at < content.length && children.length < most;) {
    const child = berNode(content, at);
    children.push(child);
    at = child.end;
  }
  return children;
};
