import iconv from 'iconv-lite';
import { parseMail } from './parseMail.ts';
import { plainBody } from './plainBody.ts';

const lines = Array.from({ length: 20_000 }, (_, index) => `> line ${index}, “quoted”: Grüße aus Köln`.repeat((index % 7) + 1));
const longest = 'é'.repeat(200_000);
const body = ['', ...lines, '', longest, '--no boundary', 'The end.'];
const head = 'From: ann@example.com\r\nSubject: Late';
const plain = 'Content-Type: text/plain; charset=utf-8';

const mailOf = (text: readonly string[], end: string): string => `${head}\r\n${plain}\r\n\r\n${text.join(end)}`;
const within = (part: string): string =>
  `${head}\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\n${part}\r\n--part--\r\n`;

/** Parses a mail, and returns the largest number of pieces of any Blob created meanwhile. */
const piecesOf = async (mail: string): Promise<{ text: string | undefined; most: number }> => {
  const counts = [0];
  const Real = Blob;
  const blob = jest.spyOn(globalThis, 'Blob').mockImplementation((pieces = [], options) => {
    const all = [...pieces];
    counts.push(all.length);
    return new Real(all, options);
  });
  const { text } = await parseMail(Buffer.from(mail)).finally(() => blob.mockRestore());
  return { text, most: Math.max(...counts) };
};

describe('parseMail', () => {
  it.each([
    ['a plain mail', mailOf(body, '\r\n')],
    ['a plain mail without carriage returns', mailOf(body, '\n')],
    ['a part', within(`${plain}\r\n\r\n${body.join('\r\n')}`)],
    ['an embedded mail', within(`Content-Type: message/rfc822\r\n\r\n${mailOf(body, '\r\n')}`)],
  ])('reads a long body of %s unchanged, and stores it in few pieces', async (_, mail) => {
    const { text, most } = await piecesOf(mail);

    expect(text?.trimEnd().endsWith(body.join('\n'))).toBe(true);
    expect(most).toBeLessThan(500);
  });

  it('reads a body that fills whole blocks, and an empty one', async () => {
    const exact = 'x'.repeat(2 * 64 * 1024 - 1);

    expect((await parseMail(Buffer.from(mailOf([exact], '\r\n')))).text).toBe(`${exact}\n`);
    expect((await parseMail(Buffer.from(`${head}\r\n\r\n`))).text ?? '').toBe('');
  });

  it('stores short bodies in little memory, because a mail may have many', () => {
    const before = process.memoryUsage().arrayBuffers;
    const bodies = Array.from({ length: 1000 }, () => plainBody());
    for (const body of bodies) body.update(Buffer.from('x'));

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bodies.length * 1024);
  });

  it('leaves encoded bodies to their own decoders', async () => {
    const encoded = `${head}\r\n${plain}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=\r\n=C3=9Fe`;

    expect((await parseMail(Buffer.from(encoded))).text).toBe('Grüße\n');
  });

  it.each([
    ['its first line shows that it isn’t', 'Dear Bob,\r\nthe pump is late.', 'Dear Bob,\nthe pump is late.\n'],
    ['it is', Buffer.from('The pump is late.').toString('base64'), 'The pump is late.'],
    ['it is empty', '', undefined],
  ])('reads a body declared as base64 if %s', async (_, written, text) => {
    const mail = `${head}\r\n${plain}\r\nContent-Transfer-Encoding: base64\r\n\r\n${written}`;

    expect((await parseMail(Buffer.from(mail))).text || undefined).toBe(text);
  });
});

describe('parseMail decodes text', () => {
  const koi8 = (text: string): Buffer => iconv.encode(text, 'koi8-r');
  const latin = (text: string): Buffer => iconv.encode(text, 'windows-1252');
  const russian = 'Уважаемый господин Петров, пожалуйста, пришлите счёт до пятницы.';

  it.each([
    ['without a charset', latin(`${head}\n\nIt costs £80 – the world’s cheapest.`), 'It costs £80 – the world’s cheapest.'],
    ['in Cyrillic without a charset', koi8(`${head}\n\n${russian}`), russian],
    ['wrongly declared as UTF-8', latin(`${head}\n${plain}\n\nGrüße aus Köln`), 'Grüße aus Köln'],
    ['wrongly declared as ASCII', Buffer.from(`${head}\nContent-Type: text/plain; charset=us-ascii\n\nGrüße`), 'Grüße'],
    ['in ISO-2022-JP', Buffer.from(`${head}\n\n\u001b$B8+@Q\u001b(B`), '見積'],
    ['in UTF-7', Buffer.from(`${head}\nContent-Type: text/plain; charset="unicode-1-1-utf-7"\n\nGr+APwA3w-e`), 'Grüße'],
    ['in a DOS code page', iconv.encode(`${head}\nContent-Type: text/plain; charset=ibm850\n\nGrüße`, 'cp850'), 'Grüße'],
    ['in UTF-8 by another name', Buffer.from(`${head}\nContent-Type: text/plain; charset=utf8mb4\n\nGrüße`), 'Grüße'],
    ['in the declared charset', koi8(`${head}\nContent-Type: text/plain; charset=koi8-r\n\nДа`), 'Да'],
  ])('of a body %s', async (_, mail, text) => {
    expect((await parseMail(mail)).text?.trim()).toBe(text);
  });

  it.each([
    ['in the charset of the body', koi8('Subject: Счёт\nContent-Type: text/plain; charset="koi8-r"\n\nДа'), 'Счёт'],
    ['in the guessed charset of the body', koi8(`Subject: Счёт\n\n${russian}`), 'Счёт'],
    ['in ISO-2022-JP', Buffer.from('Subject: \u001b$B8+@Q\u001b(B\n\n'), '見積'],
    ['in UTF-8', Buffer.from('Subject: Счёт\nContent-Type: text/plain; charset="koi8-r"\n\n'), 'Счёт'],
  ])('of an unencoded subject, %s', async (_, mail, subject) => {
    expect((await parseMail(mail)).subject).toBe(subject);
  });

  it.each([
    ['UTF-7', '=?utf-7?Q?Gr+APwA3w-e_?= =?UNICODE-1-1-UTF-7*de?Q?+AOQ-?='],
    ['DOS', `=?ibm850?B?${iconv.encode('Grüße ', 'cp850').toString('base64')}?= =?cp850?Q?=84?=`],
  ])('of a subject encoded in %s', async (_, subject) => {
    expect((await parseMail(Buffer.from(`Subject: ${subject}\n\n`))).subject).toBe('Grüße ä');
  });

  it('of a subject that is wrongly declared as UTF-8', async () => {
    const subject = '=?utf-8?Q?Gr=FC=DFe?= =?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=';

    expect((await parseMail(Buffer.from(`Subject: ${subject}\n\n`))).subject).toBe('Grüße€');
  });

  it('of an unencoded attachment name', async () => {
    const part = 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="Счёт.pdf"\r\n\r\n%PDF-';
    const { attachments } = await parseMail(koi8(`${within(part)}charset=koi8-r`));

    expect(attachments[0]?.filename).toBe('Счёт.pdf');
  });
});
