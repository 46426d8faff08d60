import { isFreeOfControls } from './controlCodes.ts';
import { utf16Of } from './utf16.ts';

const hasOnlyText = (text: string): boolean => {
  const controls = text.match(/(?![\t\n\f\r\u001b])\p{Cc}/gu)?.length ?? 0;
  return controls <= text.length / 100;
};

/** Decodes UTF-32, which some programs write; undefined without a byte order mark. */
const utf32Head = (head: Uint8Array): string | undefined => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const mark = head.length < 4 ? 0 : view.getUint32(0);
  if (mark !== 0xfffe0000 && mark !== 0x0000feff) return undefined;
  const codes = Array.from({ length: Math.floor(head.length / 4) - 1 }, (_, index) => view.getUint32(4 * (index + 1), mark === 0xfffe0000));
  return codes.map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\0')).join('');
};

/** The beginning of a text, decoded well enough to look for tags and headers; undefined if the bytes are not text. */
export const textHead = (head: Uint8Array): string | undefined => {
  const utf32 = utf32Head(head);
  if (utf32 !== undefined) return hasOnlyText(utf32) ? utf32 : undefined;
  const encoding = utf16Of(head);
  if (encoding !== undefined) {
    const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
    return hasOnlyText(text) ? text : undefined;
  }
  return isFreeOfControls(head) ? new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '') : undefined;
};
