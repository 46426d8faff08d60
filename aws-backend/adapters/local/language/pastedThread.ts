import { recipient, sender, sent } from './mailHistory.ts';
import { wordsIn } from './passedOn.ts';

const copied = /^\*?(?:Cc|Bcc|Kopie|Copie|Importance|Wichtigkeit|Attachments?|Anlagen?|Pièces? jointes?|Adjuntos?) ?:/i;
const subject = /^\*?(?:Subject|Betreff|Objet|Asunto) ?:\*?\s*(.*)$/;
const replies = /^(?:(?:re|aw|antw|rép|fwd?|wg|tr|rv|i|enc)(?:\[\d+\])? ?: ?)+/i;
const forwarded = /^(?:fwd?|wg|tr|rv|i|enc) ?:/i;
const maxHeadLines = 7;

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|guten (?:tag|morgen)|sehr geehrte|liebe|bonjour|chère?|hola|buen[oa]s|estimad)(?!\p{Ll}{4})|^\p{Lu}[^.!?:]{1,40},$/iu;
const closing =
  /^(?:(?:kind|best|warm) regards|regards|best|cheers|thanks|thank you|sincerely|mit (?:freundlichen|besten) grüßen|(?:viele|beste|liebe) grüße|vg|mfg|(?:bien )?cordialement|(?:un )?saludos?)(?:,? [\p{L}.]{2,20})?[,.!]?$/iu;
/** The minimum number of words of a message above the first mail header. */
const minWords = 8;

interface Head {
  at: number;
  end: number;
  subject: string | undefined;
  day: number;
}

const dayOf = (line = ''): number =>
  Date.parse(line.replace(/^[^:]+:\*?\s*(?:\p{L}+,? )?/u, '').replace(/(?<!\p{L})(?:at|um|uhr)(?!\p{L})/giu, ''));

/** Reads the mail header at a line as mail programs display it: at least sender and date, without other lines between them. */
const headAt = (lines: readonly string[], at: number): Head | undefined => {
  if (![sender, sent].some((each) => each.test((lines[at] ?? '').trim()))) return undefined;
  const near = lines.slice(at, at + maxHeadLines).map((line) => line.trim());
  const other = near.findIndex((line) => ![sender, sent, recipient, copied].some((each) => each.test(line)));
  const head = near.slice(0, other < 0 ? near.length : other);
  const first = head[0] ?? '';
  if (!(sender.test(first) || (sent.test(first) && sender.test(head[1] ?? ''))) || !head.some((line) => sent.test(line))) return undefined;
  const about = head.map((line) => subject.exec(line)?.[1]).find((value) => value !== undefined);
  return { at, end: at + head.length, subject: about?.trim(), day: dayOf(head.find((line) => sent.test(line))) };
};

const headsOf = (lines: readonly string[]): Head[] => {
  const heads: Head[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at);
    if (head === undefined) continue;
    heads.push(head);
    at = head.end - 1;
  }
  return heads;
};

const isMessage = (lines: readonly string[]): boolean =>
  wordsIn(lines) >= minWords && lines.some((line) => greeting.test(line.trim()) || closing.test(line.trim()));

/** Whether the first mail may answer the next one in the text, which has the same subject and isn't newer. */
const answers = (first: Head, next: Head): boolean => {
  const [about, other] = [first.subject, next.subject].map((value) => value?.replace(replies, '').toLowerCase());
  return (about === undefined || other === undefined || about === other) && !(next.day > first.day);
};

/** Returns the line where the older mails of a pasted thread start, if its newest mail comes first; undefined if there are none. */
export const olderPastedAt = (lines: readonly string[]): number | undefined => {
  const [first, second] = headsOf(lines);
  if (first === undefined) return undefined;
  const above = lines.slice(0, first.at);
  if (isMessage(above)) return first.at;
  if (second === undefined || wordsIn(above) >= minWords || forwarded.test(first.subject ?? '')) return undefined;
  return wordsIn(lines.slice(first.end, second.at)) >= 4 && answers(first, second) ? second.at : undefined;
};
