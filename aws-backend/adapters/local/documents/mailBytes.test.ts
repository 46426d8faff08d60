import iconv from 'iconv-lite';
import { read } from './test/reading.ts';

const mail =
  'From: Ann Lee <ann@example.com>\r\nSubject: Late\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Bob,\r\nthe pump is late. Grüße\r\n';

describe('a mail that was saved', () => {
  it.each([
    ['with a mark of its letters', `\ufeff${mail}`],
    ['in letters of two bytes', iconv.encode(mail, 'utf-16le', { addBOM: true })],
    ['in letters of two bytes, the other way round', iconv.encode(mail, 'utf-16be', { addBOM: true })],
    ["by Apple's Mail", `${Buffer.byteLength(mail)}      \n${mail}<?xml version="1.0"?><plist/>`],
    ['on an old Mac', mail.replaceAll('\r\n', '\r')],
    ['with a sign too many at the ends of lines', mail.replaceAll('\r\n', '\r\r\n')],
  ])('%s is read like any other', async (_, bytes) => {
    const { text } = await read(Buffer.from(bytes as string), 'eml');

    expect(text).toBe('From: Ann Lee <ann@example.com>\nSubject: Late\n\nDear Bob,\nthe pump is late. Grüße');
  });
});
