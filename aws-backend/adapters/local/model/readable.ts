import { chatTime } from '../language/chatTimes.ts';
import { withoutBullet } from './steps.ts';

/** What stands on each page above and below the text. */
const pageMark =
  /(?:[-–|·]\s*)?(?<!\p{L})(?:page|seite|página) \d{1,4}(?: ?(?:of|von|de|sur|\/) ?\d{1,4})?(?![\p{L}\p{N}])(?:\s*[-–|·](?=\s|$))?/giu;
/** The number of a clause before its words: "4.2 Payment", "§ 7 Haftung". */
const clause =
  /^(?:§+ ?\d{1,3}[a-z]?|(?:(?:[Ss]ection|SECTION|[Cc]lause|[Aa]rticle|Ziffer) |Art\. ?)?\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.|[IVX]{1,5}\.)[):]? +(?=[\p{Lu}"“(])/u;

/** When somebody wrote a line of a chat: "[10:02] Ann: the pump is late", "12.03.26, 18:42 - Ann: it is here". */
const time = new RegExp(String.raw`^(?:(?=\[)${chatTime}|${chatTime}(?=[\p{L}[][^:]{0,60}:))`, 'u');

/** What calendars call what an appointment is about: RFC 5545, 3.8.1. */
const appointment = /^(?:DESCRIPTION|SUMMARY): (?=\S)/;

/** A sentence as a person would repeat it: on one line, without bullets, the number of its clause, marks of pages in it, and the time of a chat. */
export const readable = (sentence: string): string => {
  const line = sentence.replace(pageMark, ' ').replace(/\s+/g, ' ').trim();
  return withoutBullet(withoutBullet(line).replace(time, '').replace(appointment, '').replace(clause, '')).trim();
};
