import type { MediaFormat } from '../../../../contracts/format.ts';
import { decodeText } from '../../documents/decodeText.ts';
import { xmlText } from '../../documents/xml/xmlText.ts';

/** Parts of a web page that aren't extracted: comments, scripts, images, frames, the head, titles and values of elements, non-web links. */
const besideText = [
  /<!--|<(?:script|noscript|template|img|picture|svg|canvas|video|audio|iframe|frame|object|embed|input|textarea)\b/i,
  /<title\b[^<>]{0,999}>\s{0,999}[^<\s]|<meta\b[^<>]{1,999}\b(?:author|description|keywords|og:|twitter:)/i,
  /\s(?:alt|title|value|placeholder|aria-label|data-[\w-]{1,99})\s{0,9}=/i,
  // Invisible text.
  /\shidden[\s=>]|(?:display|visibility|opacity|overflow|text-indent|font-size|mso-hide|color|left|top)\s{0,9}:|\s(?:bg)?color\s{0,9}=|<(?:dialog|template)\b/i,
  /\shref\s{0,9}=(?!\s{0,9}["']?(?:https?:\/\/[^"'\s>@]*["'\s>]|#))/i,
];

/** Comments and styles of WebVTT; vCard, iCalendar, ASS and TTML, which all have more than is extracted; terminal escape codes of logs. */
const remark =
  /^WEBVTT[^]*?\n(?:NOTE|STYLE)\b|^BEGIN:V(?:CARD|CALENDAR)\b|^\[Script Info\]|<(?:\w+:)?tt\s[^>]{0,999}\/(?:ttml|ttaf1)|\u001b/i;

/** Most headers of a mail aren't extracted; Office files up to 2003 and RTF contain their author and earlier content. */
const alwaysMore: ReadonlySet<MediaFormat> = new Set(['eml', 'msg', 'tnef', 'p7m', 'doc', 'xls', 'ppt', 'rtf']);

/** Whether a text-based file contains more than the extracted text. CSV and text without markup don't. */
export const unreadInText = (bytes: Uint8Array, format: MediaFormat): boolean => {
  if (alwaysMore.has(format)) return true;
  const text = decodeText(bytes);
  if (format === 'html') return besideText.some((pattern) => pattern.test(text));
  return remark.test(text.replace(/\r\n?/g, '\n').trimStart()) || (format === 'txt' && xmlText(text)?.hasMore === true);
};
