import { utf16Of } from '../../../pipeline/classify/utf16.ts';

/** Bytes of a mail that tell how its lines end. */
const sampleBytes = 4096;

/** Letters of two bytes each, in which a mail was saved as a text. */
const inUtf8 = (mail: Buffer): Buffer => {
  const encoding = utf16Of(mail);
  return encoding === undefined ? mail : Buffer.from(new TextDecoder(encoding).decode(mail));
};

const isMarked = ([first, second, third]: Uint8Array): boolean => first === 0xef && second === 0xbb && third === 0xbf;

/** Whether lines end as they did on old Macs, or with a sign too many. */
const endsOddly = (mail: Buffer): boolean => {
  const first = mail.subarray(0, sampleBytes).indexOf(0x0d);
  const line = mail.subarray(0, sampleBytes).indexOf(0x0a);
  return first >= 0 && (line < 0 || line !== first + 1) && (line < 0 || mail[line - 1] === 0x0d);
};

/** Apple's Mail keeps a mail behind its length, and before what it knows of it. */
const withoutFrame = (mail: Buffer): Buffer => {
  const [line = '', length] = /^(\d{1,10})[ \t]*\n(?=[\w-]+:)/.exec(mail.toString('latin1', 0, 200)) ?? [];
  return length === undefined ? mail : mail.subarray(line.length, line.length + Number(length));
};

/** A mail as it was sent, whatever a program did to it that saved it: without a mark of its letters before it, and with lines that end as usual. */
export const asSent = (bytes: Uint8Array): Uint8Array => {
  const mail = inUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const unmarked = withoutFrame(isMarked(mail) ? mail.subarray(3) : mail);
  if (!endsOddly(unmarked)) return unmarked;
  return Buffer.from(unmarked.toString('latin1').replace(/\r+\n|\r/g, '\n'), 'latin1');
};
