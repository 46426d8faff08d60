import { RejectedError } from '../../../../runtime/errors.ts';
import { berNode, childrenOf, type BerNode } from './berNode.ts';

/** The kinds of protected content that are told apart, as their numbers are written: RFC 5652, 4 to 6, and RFC 5083, 3. */
const signed = '2a864886f70d010702';
const encrypted: ReadonlySet<string> = new Set(['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117']);

/** The values by which what is read is known. */
const sequence = 0x30;
const objectIdentifier = 0x06;
const octets = 0x04;
const constructedOctets = 0x24;
const explicit = 0xa0;

const kindOf = (node: BerNode | undefined): string => (node?.tag === objectIdentifier ? Buffer.from(node.content).toString('hex') : '');

/** Pieces of what is written in pieces, as by whoever signs while reading: each has a thousand bytes or more. */
const mostPieces = 200_000;

const bytesOf = (node: BerNode): Uint8Array => {
  if (node.tag === octets) return node.content;
  if (node.tag !== constructedOctets) throw new RejectedError('FILE_CORRUPT');
  const pieces = childrenOf(node, mostPieces + 1);
  if (pieces.length > mostPieces) throw new RejectedError('ARCHIVE_TOO_LARGE');
  if (pieces.some(({ tag }) => tag !== octets)) throw new RejectedError('FILE_CORRUPT');
  return Buffer.concat(pieces.map(({ content }) => content));
};

/**
 * What somebody signed: the content of a file as mail programs (`smime.p7m`) and programs that sign documents (`.p7m`) write it. Whose signature it is,
 * and whether it holds, is not looked at. Undefined where there is a signature alone.
 */
export const signedContent = (bytes: Uint8Array): Uint8Array | 'encrypted' | undefined => {
  const [kind, content] = childrenOf(berNode(bytes), 2);
  if (encrypted.has(kindOf(kind))) return 'encrypted';
  const data = kindOf(kind) === signed && content?.tag === explicit ? childrenOf(content, 1)[0] : undefined;
  // Before what was signed stand a version and how it was signed.
  const [, , inner] = data?.tag === sequence ? childrenOf(data, 3) : [];
  if (inner?.tag !== sequence) throw new RejectedError('FILE_CORRUPT');
  const [, wrapped] = childrenOf(inner, 2);
  const [value] = wrapped?.tag === explicit ? childrenOf(wrapped, 1) : [];
  return value && bytesOf(value);
};
