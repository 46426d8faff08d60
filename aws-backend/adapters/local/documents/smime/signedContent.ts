import { RejectedError } from '../../../../runtime/errors.ts';
import { berNode, childrenOf, type BerNode } from './berNode.ts';

/** The object identifiers of the content types, DER-encoded in hex: RFC 5652, 4 to 6, and RFC 5083, 3. */
const signed = '2a864886f70d010702';
const encrypted: ReadonlySet<string> = new Set(['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117']);

/** BER tags. */
const sequence = 0x30;
const objectIdentifier = 0x06;
const octets = 0x04;
const constructedOctets = 0x24;
const explicit = 0xa0;

const kindOf = (node: BerNode | undefined): string => (node?.tag === objectIdentifier ? Buffer.from(node.content).toString('hex') : '');

/** The most pieces of content that was signed as a stream; each has a thousand bytes or more. */
const maxPieces = 200_000;

const bytesOf = (node: BerNode): Uint8Array => {
  if (node.tag === octets) return node.content;
  if (node.tag !== constructedOctets) throw new RejectedError('FILE_CORRUPT');
  const pieces = childrenOf(node, maxPieces + 1);
  if (pieces.length > maxPieces) throw new RejectedError('ARCHIVE_TOO_LARGE');
  if (pieces.some(({ tag }) => tag !== octets)) throw new RejectedError('FILE_CORRUPT');
  return Buffer.concat(pieces.map(({ content }) => content));
};

/**
 * Returns the signed content of a file that mail programs (`smime.p7m`) or document signing programs (`.p7m`) wrote. Doesn't verify the
 * signature or its signer. Undefined for a detached signature.
 */
export const signedContent = (bytes: Uint8Array): Uint8Array | 'encrypted' | undefined => {
  const [kind, content] = childrenOf(berNode(bytes), 2);
  if (encrypted.has(kindOf(kind))) return 'encrypted';
  const data = kindOf(kind) === signed && content?.tag === explicit ? childrenOf(content, 1)[0] : undefined;
  // The version and the digest algorithms precede the signed content.
  const [, , inner] = data?.tag === sequence ? childrenOf(data, 3) : [];
  if (inner?.tag !== sequence) throw new RejectedError('FILE_CORRUPT');
  const [, wrapped] = childrenOf(inner, 2);
  const [value] = wrapped?.tag === explicit ? childrenOf(wrapped, 1) : [];
  return value && bytesOf(value);
};
