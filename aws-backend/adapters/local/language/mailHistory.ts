import { attributionLines } from './attributions.ts';

/** The mail header as our own extraction writes it: with an ISO date, which mail programs don't display. */
const headLine = /^(?:From|Reply-To|To|Cc|Date|Subject): /;
const ownDate = /^Date: \d{4}-\d\d-\d\dT/;
const maxHeadLines = 6;

/** Whether a header line only has names, which say nothing about the mood: "To: Joy Grace", "Attachment: list.pdf". */
export const namesOnly = (sentence: string): boolean => /^(?:From|Reply-To|To|Cc|Date|Attachment): /.test(sentence);

/** Returns the number of lines of the mail header that starts at a line, or 0 if there is none. */
export const mailHeadLines = (lines: readonly string[], at: number): number => {
  if (!/^From: /.test(lines[at] ?? '')) return 0;
  const head = lines.slice(at, at + maxHeadLines);
  const other = head.findIndex((line, index) => !headLine.test(line) || (index > 0 && line.startsWith('From: ')));
  const length = other < 0 ? head.length : other;
  return head.slice(0, length).some((line) => ownDate.test(line)) ? length : 0;
};

/** Whether it is a line that our extraction writes below a mail for an attachment. */
export const listsFile = (line: string): boolean => /^Attachment: .* \(\d+ bytes(?:, not read)?\)$/.test(line);

export const isForwarded = (line: string): boolean => /^Subject: (?:fwd?|wg|tr|rv|i|enc|doorst) ?: /i.test(line);

/** Whether it is the recipient field of a delivery status notification: RFC 3464, 2.3.2. */
export const tellsDelivery = (line: string): boolean => /^Final-Recipient: /i.test(line);

/** Separators that mail programs write above a forwarded mail, in four languages. */
const forward =
  /^(?:[-_]{2,} ?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado) ?[-_]{2,}|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):|début du message (?:réexpédié|transféré) ?:|inicio del mensaje reenviado:)\s*$/i;
export const beginsForward = (line: string): boolean => forward.test(line.trim());

export const isQuoted = (line: string): boolean => /^\s?>/.test(line);

const original =
  /^-{2,} ?(?:original (?:message|appointment)|original-nachricht|ursprüngliche (?:nachricht|termin)|message d['’]origine|mensaje original) ?-{2,}$/i;
export const sender = /^\*?(?:From|Von|De) ?:\*?\s*\S/;
export const sent = /^\*?(?:Sent|Gesendet|Envoyé|Enviado(?: el)?|Date|Datum|Fecha) ?:\*?\s*\S/;
export const recipient = /^\*?(?:To|An|À|Para|Subject|Betreff|Objet|Asunto) ?:/;
/** The maximum number of lines between the sender and date of an older mail, or between a line of dashes and its header. */
const maxBetween = 3;

/** Whether it is the reply separator of a ticket system; the newest comment follows first. */
export const isTicket = (line: string): boolean =>
  /^#+-? ?please (?:type|write) your (?:reply|response) above this line|^#+- .{10,80} -#+$/i.test(line.trim());
/** The author and date of a comment, below a line of dashes. */
const commentHead = /^.{2,80}, .{3,30}\d{4},? \d{1,2}:\d\d/;
/** The date of a comment, on the line below its author. */
const commentTime = /^\p{L}{3,9}\.? \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d\d(?: [AP]M)?(?: \S{1,8})?$/u;
/** The maximum number of lines between it and the dashes. */
const maxAbove = 5;

/** Whether an older mail starts at a line without quote marks; it extends to the end. */
export const beginsOlder = (lines: readonly string[], at: number): boolean => {
  const line = (lines[at] ?? '').trim();
  if (original.test(line)) return true;
  const above = lines.slice(Math.max(0, at - maxBetween), at).map((each) => each.trim());
  const below = lines.slice(at + 1, at + 1 + maxBetween);
  // GMX and Thunderbird write the date first.
  if (sent.test(line) && sender.test(below[0]?.trim() ?? '') && recipient.test(below[1]?.trim() ?? ''))
    return !above.some((each) => original.test(each));
  if (sender.test(line)) return below.some((each) => sent.test(each.trim())) && !above.some((each) => original.test(each));
  if (commentTime.test(line)) return lines.slice(Math.max(0, at - maxAbove), at).some((each) => /^-{10,}$/.test(each.trim()));
  if (commentHead.test(line) && above.some((each) => /^-{10,}$/.test(each))) return true;
  const length = attributionLines(lines, at);
  return length > 0 && !isQuoted(lines.slice(at + length, at + length + maxBetween).find((each) => each.trim() !== '') ?? '');
};
