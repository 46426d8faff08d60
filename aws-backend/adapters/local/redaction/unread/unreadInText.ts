import type { MediaFormat } from '../../../../contracts/format.ts';
import { decodeText } from '../../documents/decodeText.ts';

/** What of a web page is not read: remarks, scripts, pictures and frames, what its head says, names and values of what is seen, and where links lead but to the web. */
const besideText = [
  /<!--|<(?:script|noscript|template|img|picture|svg|canvas|video|audio|iframe|frame|object|embed|input|textarea)\b/i,
  /<title\b[^<>]{0,999}>\s{0,999}[^<\s]|<meta\b[^<>]{1,999}\b(?:author|description|keywords|og:|twitter:)/i,
  /\s(?:alt|title|value|placeholder|aria-label|data-[\w-]{1,99})\s{0,9}=/i,
  // Words that are there, and that nobody sees.
  /\shidden[\s=>]|(?:display|visibility|opacity|overflow|text-indent|font-size|mso-hide|color|left|top)\s{0,9}:|\s(?:bg)?color\s{0,9}=|<(?:dialog|template)\b/i,
  /\shref\s{0,9}=(?!\s{0,9}["']?(?:https?:\/\/[^"'\s>@]*["'\s>]|#))/i,
];

/** The remarks of a transcript, and titles and styles of captions; pictures and what programs note in cards and appointments; what a log tells a terminal. */
const remark =
  /^WEBVTT[^]*?\n(?:NOTE|STYLE)\b|^BEGIN:V(?:CARD|CALENDAR)\b|^\[Script Info\]|<(?:\w+:)?tt\s[^>]{0,999}\/(?:ttml|ttaf1)|\u001b/i;

/** A mail has a head of which little is read; files of Office up to 2003 and rich text say who wrote them and what was in them before. */
const alwaysMore: ReadonlySet<MediaFormat> = new Set(['eml', 'msg', 'tnef', 'p7m', 'doc', 'xls', 'ppt', 'rtf']);

/** Whether a text's file holds more than what was read of it. Of plain text and tables there is nothing else. */
export const unreadInText = (bytes: Uint8Array, format: MediaFormat): boolean => {
  if (alwaysMore.has(format)) return true;
  const text = decodeText(bytes);
  return format === 'html' ? besideText.some((pattern) => pattern.test(text)) : remark.test(text.replace(/\r\n?/g, '\n').trimStart());
};
