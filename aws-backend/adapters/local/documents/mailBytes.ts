import { utf16Of } from '../../../pipeline/classify/utf16.ts';

/** The bytes that determine a mail's line endings. */
const sampleBytes = 4096;

/** Converts a mail saved as UTF-16 text. */
const inUtf8 = (mail: Buffer): Buffer => {
  const encoding = utf16Of(mail);
  return encoding === undefined ? mail : Buffer.from(new TextDecoder(encoding).decode(mail));
};

const isMarked = ([first, second, third]: Uint8Array): boolean => first === 0xef && second === 0xbb && third === 0xbf;

/** Whether lines end with CR only, as on old Macs, or with an extra CR. */
const endsOddly = (mail: Buffer): boolean => {
  const first = mail.subarray(0, sampleBytes).indexOf(0x0d);
  const line = mail.subarray(0, sampleBytes).indexOf(0x0a);
  return first >= 0 && (line < 0 || line !== first + 1) && (line < 0 || mail[line - 1] === 0x0d);
};

/** Removes the length before and the property list after a mail that Apple Mail stored (`.emlx`). */
const withoutFrame = (mail: Buffer): Buffer => {
  const [line = '', length] = /^(\d{1,10})[ \t]*\n(?=[\w-]+:)/.exec(mail.toString('latin1', 0, 200)) ?? [];
  return length === undefined ? mail : mail.subarray(line.length, line.length + Number(length));
};

/** Restores a mail as it was sent, from before a program saved it: without a byte order mark, and with standard line endings. */
export const asSent = (bytes: Uint8Array): Uint8Array => {
  const mail = inUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const unmarked = withoutFrame(isMarked(mail) ? mail.subarray(3) : mail);
  if (!endsOddly(unmarked)) return unmarked;
  return Buffer.from(unmarked.toString('latin1').replace(/\r+\n|\r/g, '\n'), 'latin1');
};
