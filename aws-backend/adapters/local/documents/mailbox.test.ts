import { mailOf } from './test/mail.ts';
import { read, widths } from './test/reading.ts';
import { pdfLimits } from './pdfLimits.ts';

const envelope = 'From ann@example.com Sat Jan  3 01:05:34 1996';
const plain = (subject: string, body: string): string => `From: ann@example.com\nSubject: ${subject}\n\n${body}\n`;
const mailbox = (...mails: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(mails.flatMap((mail) => [Buffer.from(`${envelope}\n`), Buffer.from(mail), Buffer.from('\n')]));
const list = (name: string) => ({ name, type: 'text/csv', bytes: `${name},Price\nP-200,1249` });

describe('a mailbox', () => {
  it('is read mail by mail, each followed by its attachments', async () => {
    const bytes = mailbox(plain('One', 'First words'), mailOf(list('a.csv')), plain('Three', 'Third words'));

    const { text, pages, attachments, notes } = await read(bytes, 'eml');

    expect(pages.map(({ start, end, attachment }) => [text.slice(start, end).split('\n').at(-1), attachment])).toEqual([
      ['First words', undefined],
      ['Attachment: a.csv (22 bytes)', undefined],
      ['P-200\t1249', 'a.csv'],
      ['Third words', undefined],
    ]);
    expect([attachments.map(({ fileName }) => fileName), notes]).toEqual([['a.csv'], undefined]);
    expect(text).toContain('Subject: Three');
  });

  it('isn’t split at a line that only looks like a separator', async () => {
    const body = `No envelope:\n${envelope}\nFrom: quoted\n\nFrom here to there: 10:05\n\n>${envelope}\n>> From a reply`;

    const { text, pages } = await read(mailbox(plain('One', body), plain('Two', 'b')), 'eml');

    expect(pages).toHaveLength(2);
    expect(text.slice(0, pages[0]?.end)).toBe(
      `From: ann@example.com\nSubject: One\n\nNo envelope:\n${envelope}\nFrom: quoted\n\nFrom here to there: 10:05\n\n${envelope}\n>> From a reply`,
    );
  });

  it('is read with CRLF line endings', async () => {
    const bytes = Buffer.from(mailbox(plain('One', 'a'), plain('Two', 'b')).toString().replaceAll('\n', '\r\n'));

    expect((await read(bytes, 'eml')).pages).toHaveLength(2);
  });

  it('has the same limit of read attachments as one mail', async () => {
    const mails = Array.from({ length: 4 }, (_, mail) =>
      mailOf(...Array.from({ length: 10 }, (_each, file) => list(`${mail}-${file}.csv`))),
    );

    const { text, pages, notes } = await read(mailbox(...mails), 'eml');

    expect(pages.filter(({ attachment }) => attachment !== undefined)).toHaveLength(30);
    expect(text).toContain('Attachment: 3-0.csv (24 bytes, not read)');
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });

  it('is rejected with more mails than the page limit, or more parts than allowed in one mail', async () => {
    const many = mailbox(...Array.from({ length: 4 }, () => plain('One', 'a')));
    const parts = mailbox(
      ...Array.from({ length: 3 }, () => `From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(9000)}`),
    );

    await expect(read(many, 'eml', widths(), { ...pdfLimits, maxPages: 3 })).rejects.toThrow('TOO_MANY_PAGES');
    await expect(read(parts, 'eml')).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it('is read with a note if one mail is damaged, and rejected if all are', async () => {
    const deep = `From: b@example.com\nContent-Type: text/html\n\n${'<div>'.repeat(20_000)}Lost\n`;

    const { text, pages, notes } = await read(mailbox(plain('One', 'First words'), deep, plain('Three', 'Third words')), 'eml');

    expect(pages).toHaveLength(3);
    expect(text.slice(pages[1]?.start, pages[1]?.end)).toBe(`Email (${String(envelope.length + 1 + deep.length)} bytes, not read)`);
    expect(text).toMatch(/First words[^]*Third words$/);
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
    await expect(read(mailbox(deep, deep), 'eml')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
