/** The separator line before each mail of a mailbox, with sender and date, followed by the headers: RFC 4155, appendix A. */
const envelope = /^From \S[^\r\n]{0,200}\d:\d\d[^\r\n]{0,40}\d{4}[^\r\n]{0,40}\r?\n(?:>?From |[\w-]{1,76}:)/;
const longestEnvelope = 400;

const startsAt = (mailbox: Buffer, at: number): boolean => envelope.test(mailbox.toString('latin1', at, at + longestEnvelope));
/** Whether an empty line ends at an offset. */
const isEmptyLine = (mailbox: Buffer, end: number): boolean =>
  mailbox[end - 1] === 0x0a || (mailbox[end - 1] === 0x0d && mailbox[end - 2] === 0x0a);

/** Unescapes lines that look like separators. */
const withoutMarks = (mail: Buffer): Buffer =>
  mail.includes('\n>') ? Buffer.from(mail.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1') : mail;

/** Yields the mails of a mailbox, or a single mail unchanged. */
export function* mailsIn(bytes: Uint8Array): Generator<Uint8Array> {
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!startsAt(mailbox, 0)) {
    yield bytes;
    return;
  }
  let from = 0;
  for (let end = mailbox.indexOf('\nFrom '); end >= 0; end = mailbox.indexOf('\nFrom ', end + 1)) {
    if (!isEmptyLine(mailbox, end) || !startsAt(mailbox, end + 1)) continue;
    yield withoutMarks(mailbox.subarray(from, end));
    from = end + 1;
  }
  yield withoutMarks(mailbox.subarray(from));
}
