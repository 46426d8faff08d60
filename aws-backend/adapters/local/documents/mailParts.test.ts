import { parseMail } from './parseMail.ts';

const head = 'From: Ann Lee <ann@example.com>\nSubject: Late\n';
const parts = (boundary: string): string =>
  `--${boundary}\nContent-Type: text/plain\n\nThe pump is late.\n--${boundary}\nContent-Type: text/csv; name="list.csv"\n\nP-200;5\n--${boundary}--\n`;
const parse = (mail: string | Buffer) => parseMail(Buffer.from(mail as string));

describe('the parts of a mail', () => {
  it.each([
    ['without a declared boundary', `${head}Content-Type: multipart/mixed\n\n${parts('cut')}`],
    ['with a wrong boundary', `${head}Content-Type: multipart/mixed; boundary="none"\n\nSee below.\n\n${parts('cut-here')}`],
    ['with two content type headers', `${head}Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=cut\n\n${parts('cut')}`],
    ['with a non-ASCII boundary', Buffer.from(`${head}Content-Type: multipart/mixed; boundary="cut-µ"\n\n${parts('cut-µ')}`, 'latin1')],
  ])('are found %s', async (_, mail) => {
    const { text, attachments } = await parse(mail);

    expect([text, attachments.map(({ filename }) => filename)]).toEqual(['The pump is late.\n', ['list.csv']]);
  });

  it('are found in nested parts with a missing or wrong boundary', async () => {
    const odd = (type: string, body: string): string => `--out\nContent-Type: multipart/${type}\n\n${body}\n`;
    const all = `${odd('mixed', 'One')}${odd('mixed; boundary=none', 'Two')}${odd('mixed; boundary=none', parts('in'))}--out\n\nLast\n--out--`;

    const { text, attachments } = await parse(`${head}Content-Type: multipart/mixed; boundary=out\n\n${all}`);

    expect(text?.split(/\n+/)).toEqual(['One', 'Two', 'The pump is late.', 'Last', '']);
    expect(attachments).toHaveLength(1);
  });

  it('are found by their declared boundaries if there are many', async () => {
    const odd = '--out\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\nWords\n--in--\n'.repeat(200);

    expect((await parse(`${head}Content-Type: multipart/mixed; boundary=out\n\n${odd}--out--`)).text?.match(/Words/g)).toHaveLength(200);
  });

  it.each([
    ['plain text', 'The pump is late.\n', 'text'],
    ['HTML', '<html><body>The pump is late.</body></html>\n', 'html'],
  ] as const)('are just %s if a mail without boundaries is declared as multipart', async (_, body, kind) => {
    expect((await parse(`${head}Content-Type: multipart/mixed; boundary="cut"\n\n${body}`))[kind]).toBe(body);
  });

  it.each(['text', '', 'plain text', 'text/utf-8', 'text/plain charset=utf-8', 'text/plain Content-Transfer-Encoding: 8bit'])(
    'are text with the malformed content type "%s"',
    async (type) => {
      const { text, attachments } = await parse(`${head}Content-Type: ${type}\n\nGrüße`);

      expect([text?.trim(), attachments]).toEqual(['Grüße', []]);
    },
  );

  it('may have empty lines before their headers, also in embedded mails', async () => {
    const mail = `\n\n${head}Content-Type: multipart/mixed; boundary=cut\n\n--cut\nContent-Type: message/rfc822\n\n\nSubject: Inner\n\nInner words.\n--cut--`;

    const { subject, text } = await parse(mail);

    expect([subject, text?.trim()]).toEqual(['Late', 'Subject: Inner\n\nInner words.']);
  });

  it('include the text of a mail without headers', async () => {
    expect((await parse('\nThe pump is late.\n')).text).toBe('The pump is late.\n');
  });
});

describe('an embedded mail', () => {
  it.each([
    ['text', 'From: Bob <b@example.com>, Eve <e@example.com>\nTo: Ann <ann@example.com>\nDate: 2026-03-02T10:00:00.000Z\nSubject: Prices'],
    ['html', '<p>From: Bob &#60;b@example.com&#62;, Eve &#60;e@example.com&#62;<br>To: Ann &#60;ann@example.com&#62;<br>Date:'],
  ] as const)('has the same header lines as other mails, in its %s', async (kind, written) => {
    const inner = `From: Bob <b@example.com>, Eve <e@example.com>\nTo: Ann <ann@example.com>\nDate: Mon, 2 Mar 2026 11:00:00 +0100\nSubject: Prices\nContent-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nPlain\n--in\nContent-Type: text/html\n\n<b>Page</b>\n--in--`;
    const mail = `${head}Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: message/rfc822\n\n${inner}\n--out--`;

    expect((await parse(mail))[kind]).toContain(written);
  });
});

describe('an HTML part beside plain text parts', () => {
  const page = '<style>p { color: red }</style><div style="display:none">Unseen</div><p>Dear <a href="https://example.com/t">Bob</a></p>';

  it('is converted to text before the footer of a mailing list', async () => {
    const html = `--out\nContent-Type: text/html\n\n${page}\n`;
    const mail = `${head}Content-Type: multipart/mixed; boundary=out\n\n${html}--out\n\nThe list of pumps\n--out--`;

    expect((await parse(mail)).text).toBe('Dear Bob\n\nThe list of pumps\n');
  });

  it('is read in linear time if there are thousands', async () => {
    const pages = '--out\nContent-Type: text/html\n\n<p>Page</p>\n'.repeat(15_000);
    const { text } = await parse(`${head}Content-Type: multipart/mixed; boundary=out\n\n${pages}--out\n\nThe list\n--out--`);

    expect(text?.match(/Page/g)).toHaveLength(15_000);
  });

  it('is replaced by its plain text alternative', async () => {
    const both = `Content-Type: multipart/alternative; boundary=in\n\n--in\n\nPlain\n--in\nContent-Type: text/html\n\n${page}\n--in--\n`;
    const mail = `${head}Content-Type: multipart/mixed; boundary=out\n\n--out\n${both}--out\n\nThe list\n--out--`;

    expect((await parse(mail)).text).toBe('Plain\n\nThe list\n');
  });
});

describe('a body with a wrong charset', () => {
  const told = async (charset: string, body: Buffer): Promise<string | undefined> =>
    (await parse(`${head}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64\n\n${body.toString('base64')}`))
      .text;

  it.each(['iso-8859-1', 'Windows-1252'])('is read as UTF-8 if it is valid UTF-8, not %s', async (charset) => {
    expect(await told(charset, Buffer.from('Grüße, 5 €'))).toBe('Grüße, 5 €');
    expect(await told(charset, Buffer.from('Grüße', 'latin1'))).toBe('Grüße');
  });
});

describe('an encoded body', () => {
  const encoded = (encoding: string, body: string, type = 'text/plain; charset=utf-8'): string =>
    `${head}Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}`;
  const base64 = Buffer.from('The pump is late.\nGrüße').toString('base64');

  it('is read with the unencoded footer of a mailing list', async () => {
    const footer = '_______________________\nPumps mailing list\nhttps://lists.example.com/pumps';

    expect((await parse(encoded('base64', `${base64}\n\n${footer}\n`))).text).toBe(`The pump is late.\nGrüße\n${footer}\n`);
  });

  it.each([
    ['with spaces added at line ends', 'quoted-printable', 'The pump is =  \nlate =3D'],
    ['with the misspelled encoding "Quoted Printable"', 'Quoted Printable', 'The pump is=20=\nlate =3D'],
  ])('is read %s', async (_, encoding, body) => {
    expect((await parse(encoded(encoding, body))).text).toBe('The pump is late =\n');
  });

  it.each(['uuencode', 'x-uuencode', 'x-uue'])('is decoded if it is uuencoded, "%s"', async (encoding) => {
    const file = "begin 644 note.txt\n15&AE('!U;7`@:7,@;&%T92X`\n`\nend\n\nand more";

    const { attachments } = await parse(encoded(encoding, file, 'application/octet-stream; name="note.txt"'));

    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).toString()).toBe('The pump is late.');
  });
});
