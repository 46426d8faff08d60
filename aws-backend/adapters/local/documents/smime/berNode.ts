import { RejectedError } from '../../../../runtime/errors.ts';

/** One value of the Basic Encoding Rules, in which signatures are written: X.690, 8.1. */
export interface BerNode {
  tag: number;
  isConstructed: boolean;
  /** What is in it, without the end that it may have. */
  content: Uint8Array;
  /** Where the next value begins. */
  end: number;
}

/** Values in each other: a signature has about ten. */
const deepest = 30;

const damaged = (): RejectedError => new RejectedError('FILE_CORRUPT');

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at];
  if (byte === undefined) throw damaged();
  return byte;
};

/** Undefined for a value that says where it ends only by an end of its own. */
const lengthAt = (bytes: Uint8Array, at: number): { from: number; length: number | undefined } => {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { from: at + 1, length: first };
  const count = first & 0x7f;
  if (count > 6) throw damaged();
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + byteAt(bytes, at + index);
  return { from: at + 1 + count, length: count === 0 ? undefined : length };
};

/** Reads the value that begins at a place. Tags of more than one byte are in no signature. */
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

/** The values in a value, at most so many. */
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
