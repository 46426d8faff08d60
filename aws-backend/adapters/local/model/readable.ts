import { chatTime } from '../language/chatTimes.ts';
import { withoutBullet, withoutClause } from './steps.ts';

/** Page numbers in headers and footers. */
const pageMark =
  /(?:[-–|·]\s*)?(?<!\p{L})(?:page|seite|página) \d{1,4}(?: ?(?:of|von|de|sur|\/) ?\d{1,4})?(?![\p{L}\p{N}])(?:\s*[-–|·](?=\s|$))?/giu;

/** The time of a chat message: "[10:02] Ann: the pump is late", "12.03.26, 18:42 - Ann: it is here". */
const time = new RegExp(String.raw`^(?:(?=\[)${chatTime}|${chatTime}(?=[\p{L}[][^:]{0,60}:))`, 'u');

/** Labels of the text of a calendar event: RFC 5545, 3.8.1. */
const appointment = /^(?:DESCRIPTION|SUMMARY): (?=\S)/;

/** Returns a sentence on one line, without bullets, clause numbers, page numbers and the time of a chat message. */
export const readable = (sentence: string): string => {
  const line = sentence.replace(pageMark, ' ').replace(/\s+/g, ' ').trim();
  return withoutBullet(withoutClause(withoutBullet(line).replace(time, '').replace(appointment, ''))).trim();
};
