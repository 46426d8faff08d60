import iconv from 'iconv-lite';
import { read } from './test/reading.ts';

const mail =
  'From: Ann Lee <ann@example.com>\r\nSubject: Late\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Bob,\r\nthe pump is late. Grüße\r\n';

describe('a mail saved', () => {
  it.each([
    ['with a byte order mark', `\ufeff${mail}`],
    ['in UTF-16LE', iconv.encode(mail, 'utf-16le', { addBOM: true })],
    ['in UTF-16BE', iconv.encode(mail, 'utf-16be', { addBOM: true })],
    ['in UTF-16LE without a byte order mark', iconv.encode(mail, 'utf-16le', { addBOM: false })],
    ['by Apple Mail', `${Buffer.byteLength(mail)}      \n${mail}<?xml version="1.0"?><plist/>`],
    ['on an old Mac', mail.replaceAll('\r\n', '\r')],
    ['with an extra CR at line ends', mail.replaceAll('\r\n', '\r\r\n')],
  ])('%s is read like others', async (_, bytes) => {
    const { text } = await read(Buffer.from(bytes as string), 'eml');

    expect(text).toBe('From: Ann Lee <ann@example.com>\nSubject: Late\n\nDear Bob,\nthe pump is late. Grüße');
  });
});

describe('a plain text mail', () => {
  it('that is HTML is read as HTML', async () => {
    const page = '<!DOCTYPE html>\n<html><head><style>p { color: red }</style></head><body><p>The pump<br>is late.</p></body></html>';

    expect((await read(Buffer.from(`Subject: Late\nContent-Type: text/plain\n\n${page}`), 'eml')).text).toBe(
      'Subject: Late\n\nThe pump\nis late.',
    );
  });

  it('with a uuencoded file in its text has an attachment', async () => {
    const file = "begin 644 note.txt\n15&AE('!U;7`@:7,@;&%T92X`\n`\nend";

    const { text, attachments } = await read(Buffer.from(`Subject: Late\n\nSee below.\n${file}\nAnn`), 'eml');

    expect(text).toBe('Subject: Late\n\nSee below.\nAnn\n\nAttachment: note.txt (17 bytes)\n\nnote.txt\nThe pump is late.');
    expect(attachments).toEqual([{ fileName: 'note.txt', contentType: 'text/plain', sizeBytes: 17 }]);
  });
});
