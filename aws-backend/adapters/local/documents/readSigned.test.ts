import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { mailOf } from './test/mail.ts';
import { localDocuments } from './localDocuments.ts';
import { read, widths } from './test/reading.ts';

const value = (tag: number, ...pieces: Uint8Array[]): Buffer => {
  const content = Buffer.concat(pieces);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([Buffer.of(tag, 0x84), length, content]);
};
/** A value of indefinite length, as streaming encoders write. */
const open = (tag: number, ...pieces: Uint8Array[]): Buffer => Buffer.concat([Buffer.of(tag, 0x80), ...pieces, Buffer.of(0, 0)]);
const kind = (last: number): Buffer => Buffer.from(`06092a864886f70d0107${last.toString(16).padStart(2, '0')}`, 'hex');
const version = Buffer.of(2, 1, 1);

/** Signed content without signer infos: RFC 5652, 5.1. */
const signed = (...content: Uint8Array[]): Buffer =>
  value(0x30, kind(2), value(0xa0, value(0x30, version, value(0x31), value(0x30, kind(1), ...content), value(0x31))));
const whole = (content: Uint8Array | string): Buffer => signed(value(0xa0, value(0x04, Buffer.from(content))));
const inPieces = (pieces: readonly string[]): Buffer => {
  const content = open(0x24, Buffer.concat(pieces.map((each) => value(0x04, Buffer.from(each)))));
  return open(0x30, kind(2), open(0xa0, open(0x30, version, open(0x31), open(0x30, kind(1), open(0xa0, content)))));
};
const encrypted = value(0x30, kind(3), value(0xa0, value(0x30, version)));

const readFile = (bytes: Uint8Array, fileName: string) => localDocuments(widths()).read({ bytes, format: 'p7m', fileName });
const smime = (bytes: Uint8Array) => ({ name: 'smime.p7m', type: 'application/pkcs7-mime', bytes });
const part = 'Content-Type: text/plain\r\n\r\nSigned words\r\n';

describe('a signed mail', () => {
  it('of OpenSSL is read with its attachments', async () => {
    const { text, attachments, notes } = await read(sampleFile('smime/signed.eml').bytes, 'eml');

    expect(text.split(/\n+/)).toEqual([
      ...['From: anna@globex.example', 'To: bob@example.com', 'Subject: Offer', 'The offer for the pump is attached. Grüße aus Köln'],
      ...['Attachment: prices.csv (22 bytes)', 'prices.csv', 'Pump\tPrice', 'P-200\t1249'],
    ]);
    expect([attachments.map(({ fileName }) => fileName), notes]).toEqual([['prices.csv'], undefined]);
  });

  it.each([
    ['in pieces', inPieces([part.slice(0, 9), part.slice(9)])],
    [
      'twice',
      whole(
        `Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${whole(part).toString('base64')}`,
      ),
    ],
    ['without headers', whole('\r\nSigned words\r\n')],
  ])('is read if it was signed %s', async (_, bytes) => {
    expect((await read(mailOf(smime(bytes)), 'eml')).text).toMatch(/See below\.\nSigned words$/);
  });

  it('has signed attachments under the names of their content', async () => {
    const bytes = mailOf({ name: 'prices.csv.p7m', type: 'application/pkcs7-mime', bytes: whole('Pump;Price\nP-200;1249') });

    const { text, attachments } = await read(bytes, 'eml');

    expect(attachments).toEqual([{ fileName: 'prices.csv', contentType: 'text/csv', sizeBytes: 21 }]);
    expect(text).toMatch(/prices\.csv\nPump\tPrice\nP-200\t1249$/);
  });

  it('lists detached signatures without a note', async () => {
    const { text, notes } = await read(mailOf({ name: 'smime.p7s', type: 'application/octet-stream', bytes: signed() }), 'eml');

    expect([text.split('\n').at(-1), notes]).toEqual([`Attachment: smime.p7s (${String(signed().length)} bytes)`, undefined]);
  });

  it('is unwrapped only up to the limit of parts in one mail', async () => {
    const many = smime(whole(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(9000)}--b--\r\n`));

    const { attachments } = await read(mailOf(many, many, many), 'eml');

    expect(attachments.map(({ fileName }) => fileName)).toEqual(['smime.p7m']);
  });

  it.each([
    ['is truncated', whole(part).subarray(0, 60)],
    ['has no end', inPieces([part]).subarray(0, -8)],
    ['has content of an unknown type', signed(value(0xa0, value(0x30)))],
  ])('lists signed content as not read if it %s', async (_, bytes) => {
    const { text, notes } = await read(mailOf(smime(bytes)), 'eml');

    expect(text).toMatch(/smime\.p7m \(\d+ bytes, not read\)$/);
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });
});

describe('an encrypted mail', () => {
  it('of OpenSSL has a note, and its header lines', async () => {
    const { text, notes } = await read(sampleFile('smime/encrypted.eml').bytes, 'eml');

    expect(text).toMatch(
      /^From: anna@globex\.example\nTo: bob@example\.com\nSubject: Offer\n+Attachment: smime\.p7m \(799 bytes, not read\)$/,
    );
    expect(notes).toEqual([{ code: 'MAIL_ENCRYPTED' }]);
  });

  it.each([
    [
      'for PGP/MIME',
      'MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n--b--\n',
    ],
    ['for inline PGP', '\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n'],
  ])('has a note %s', async (_, rest) => {
    expect((await read(Buffer.from(`From: a@example.com\nSubject: Hi\n${rest}`), 'eml')).notes).toEqual([{ code: 'MAIL_ENCRYPTED' }]);
  });

  it('isn’t one with just an encrypted attachment', async () => {
    expect((await read(mailOf(smime(encrypted)), 'eml')).notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });
});

describe('a signed file', () => {
  it('is read like its content', async () => {
    const { text, pages, engine } = await readFile(whole(sampleFile('invoice.pdf').bytes), 'invoice.pdf.p7m');

    expect(text).toMatch(/^invoice\.pdf\nGlobex Corporation[^]*Total due\s12,241\.20 GBP/);
    expect(pages).toMatchObject([{ attachment: 'invoice.pdf' }]);
    expect(engine).toMatch(/unpdf|pdf/);
  });

  it('is read as a mail if it is a signed mail part', async () => {
    expect((await readFile(inPieces([part]), 'smime.p7m')).text).toBe('message.eml\nSigned words');
  });

  it.each([
    ['it is encrypted', encrypted, 'FILE_ENCRYPTED'],
    ['it is a detached signature', signed(), 'FILE_TYPE_UNSUPPORTED'],
    ['its content is unsupported', whole(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0)), 'FILE_TYPE_UNSUPPORTED'],
    ['it is truncated', whole(part).subarray(0, 60), 'FILE_CORRUPT'],
    ['it has deeply nested values', Buffer.from('3080'.repeat(5000), 'hex'), 'FILE_CORRUPT'],
    ['it has 300,000 empty pieces', inPieces(Array.from({ length: 300_000 }, () => '')), 'ARCHIVE_TOO_LARGE'],
  ])('is rejected if %s', async (_, bytes, code) => {
    await expect(readFile(bytes, 'a.pdf.p7m')).rejects.toMatchObject({ code });
  });
});
