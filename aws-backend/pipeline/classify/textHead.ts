/** Bytes that text in any encoding of ASCII's family never has: control codes but tab, line breaks and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

const share = (bytes: Uint8Array, is: (byte: number, index: number) => boolean): number =>
  bytes.filter(is).length / Math.max(bytes.length, 1);

const utf16Encoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: in most scripts every second byte is a page number below 0x20, and spaces and line breaks have a zero there.
  const [even, odd] = [0, 1].map((rest) => share(bytes, (byte, index) => byte === 0 && index % 2 === rest));
  if (even === undefined || odd === undefined) return undefined;
  if (odd > 0.05 && even < 0.001) return 'utf-16le';
  return even > 0.05 && odd < 0.001 ? 'utf-16be' : undefined;
};

const hasOnlyText = (text: string): boolean => {
  const controls = text.match(/(?![\t\n\f\r\u001b])\p{Cc}/gu)?.length ?? 0;
  return controls <= text.length / 100;
};

/** Letters of four bytes each, which some programs write; undefined where no mark says so. */
const utf32Head = (head: Uint8Array): string | undefined => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const mark = head.length < 4 ? 0 : view.getUint32(0);
  if (mark !== 0xfffe0000 && mark !== 0x0000feff) return undefined;
  const codes = Array.from({ length: Math.floor(head.length / 4) - 1 }, (_, index) => view.getUint32(4 * (index + 1), mark === 0xfffe0000));
  return codes.map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\0')).join('');
};

/** The beginning of a text as characters, good enough to look for tags and headers; undefined where the bytes are no text. */
export const textHead = (head: Uint8Array): string | undefined => {
  const utf32 = utf32Head(head);
  if (utf32 !== undefined) return hasOnlyText(utf32) ? utf32 : undefined;
  const encoding = utf16Encoding(head);
  if (encoding !== undefined) {
    const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
    return hasOnlyText(text) ? text : undefined;
  }
  // A stray control code is dirt in a text; one in nine bytes, as in compressed data, is no text.
  return share(head, isControl) <= 0.01 ? new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '') : undefined;
};
