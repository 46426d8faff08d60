import { chatTime } from '../language/chatTimes.ts';
import { withoutBullet, withoutClause } from './steps.ts';

/** What stands on each page above and below the text. */
const pageMark =
  /(?:[-–|·]\s*)?(?<!\p{L})(?:page|seite|página) \d{1,4}(?: ?(?:of|von|de|sur|\/) ?\d{1,4})?(?![\p{L}\p{N}])(?:\s*[-–|·](?=\s|$))?/giu;

/** When somebody wrote a line of a chat: "[10:02] Ann: the pump is late", "12.03.26, 18:42 - Ann: it is here". */
const time = new RegExp(String.raw`^(?:(?=\[)${chatTime}|${chatTime}(?=[\p{L}[][^:]{0,60}:))`, 'u');

/** What calendars call what an appointment is about: RFC 5545, 3.8.1. */
const appointment = /^(?:DESCRIPTION|SUMMARY): (?=\S)/;

/** A sentence as a person would repeat it: on one line, without bullets, the number of its clause, marks of pages in it, and the time of a chat. */
export const readable = (sentence: string): string => {
  const line = sentence.replace(pageMark, ' ').replace(/\s+/g, ' ').trim();
  return withoutBullet(withoutClause(withoutBullet(line).replace(time, '').replace(appointment, ''))).trim();
};
