import { attributionLines } from './attributions.ts';

/** As our own readers write the head of a mail: its day as a program writes it, which no mail program shows to people. */
const headLine = /^(?:From|Reply-To|To|Cc|Date|Subject): /;
const ownDate = /^Date: \d{4}-\d\d-\d\dT/;
const mostHeadLines = 6;

/** What a mail's people and files are called says nothing of its mood: "To: Joy Grace", "Attachment: list.pdf". */
export const namesOnly = (sentence: string): boolean => /^(?:From|Reply-To|To|Cc|Date|Attachment): /.test(sentence);

/** How many lines the head of a mail takes that begins at a line, 0 where none does. */
export const mailHeadLines = (lines: readonly string[], at: number): number => {
  if (!/^From: /.test(lines[at] ?? '')) return 0;
  const head = lines.slice(at, at + mostHeadLines);
  const other = head.findIndex((line, index) => !headLine.test(line) || (index > 0 && line.startsWith('From: ')));
  const length = other < 0 ? head.length : other;
  return head.slice(0, length).some((line) => ownDate.test(line)) ? length : 0;
};

/** What our readers write below a mail of each file attached to it. */
export const listsFile = (line: string): boolean => /^Attachment: .* \(\d+ bytes(?:, not read)?\)$/.test(line);

export const isForwarded = (line: string): boolean => /^Subject: (?:fwd?|wg|tr|rv|i|enc|doorst) ?: /i.test(line);

/** What a mail server tells of whom a mail did not reach: RFC 3464, 2.3.2. */
export const tellsDelivery = (line: string): boolean => /^Final-Recipient: /i.test(line);

/** What mail programs write above a mail that is passed on, in four languages. */
const forward =
  /^(?:[-_]{2,} ?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado) ?[-_]{2,}|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):|début du message (?:réexpédié|transféré) ?:|inicio del mensaje reenviado:)\s*$/i;
export const beginsForward = (line: string): boolean => forward.test(line.trim());

export const isQuoted = (line: string): boolean => /^\s?>/.test(line);

const original =
  /^-{2,} ?(?:original (?:message|appointment)|original-nachricht|ursprüngliche (?:nachricht|termin)|message d['’]origine|mensaje original) ?-{2,}$/i;
const sender = /^\*?(?:From|Von|De) ?:\*?\s*\S/;
const sent = /^\*?(?:Sent|Gesendet|Envoyé|Enviado(?: el)?|Date|Datum|Fecha) ?:\*?\s*\S/;
const recipient = /^\*?(?:To|An|À|Para|Subject|Betreff|Objet|Asunto) ?:/;
/** Lines between who sent an older mail and when, or between a line of dashes and its head. */
const mostBetween = 3;

/** What programs for support write above whoever wants to answer: the newest comment comes first below. */
export const isTicket = (line: string): boolean =>
  /^#+-? ?please (?:type|write) your (?:reply|response) above this line|^#+- .{10,80} -#+$/i.test(line.trim());
/** Who wrote a comment and when, below a line of dashes. */
const commentHead = /^.{2,80}, .{3,30}\d{4},? \d{1,2}:\d\d/;
/** When, on a line below who wrote it. */
const commentTime = /^\p{L}{3,9}\.? \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d\d(?: [AP]M)?(?: \S{1,8})?$/u;
/** Lines between it and the dashes. */
const mostAbove = 5;

/** Whether an older mail begins at a line, whose lines are not marked as quoted: it goes on to the end. */
export const beginsOlder = (lines: readonly string[], at: number): boolean => {
  const line = (lines[at] ?? '').trim();
  if (original.test(line)) return true;
  const above = lines.slice(Math.max(0, at - mostBetween), at).map((each) => each.trim());
  const below = lines.slice(at + 1, at + 1 + mostBetween);
  // GMX and Thunderbird say first when.
  if (sent.test(line) && sender.test(below[0]?.trim() ?? '') && recipient.test(below[1]?.trim() ?? ''))
    return !above.some((each) => original.test(each));
  if (sender.test(line)) return below.some((each) => sent.test(each.trim())) && !above.some((each) => original.test(each));
  if (commentTime.test(line)) return lines.slice(Math.max(0, at - mostAbove), at).some((each) => /^-{10,}$/.test(each.trim()));
  if (commentHead.test(line) && above.some((each) => /^-{10,}$/.test(each))) return true;
  const length = attributionLines(lines, at);
  return length > 0 && !isQuoted(lines.slice(at + length, at + length + mostBetween).find((each) => each.trim() !== '') ?? '');
};
