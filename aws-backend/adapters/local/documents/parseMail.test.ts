import { parseMail } from './parseMail.ts';

const lines = Array.from({ length: 20_000 }, (_, index) => `> line ${index}, “quoted”: Grüße aus Köln`.repeat((index % 7) + 1));
const longest = 'é'.repeat(200_000);
const body = ['', ...lines, '', longest, '--no boundary', 'The end.'];
const head = 'From: ann@example.com\r\nSubject: Late';
const plain = 'Content-Type: text/plain; charset=utf-8';

const mailOf = (text: readonly string[], end: string): string => `${head}\r\n${plain}\r\n\r\n${text.join(end)}`;
const within = (part: string): string =>
  `${head}\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\n${part}\r\n--part--\r\n`;

/** Parses a mail and tells of how many pieces each blob was made meanwhile. */
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
    ['a plain mail of lines without carriage returns', mailOf(body, '\n')],
    ['a part', within(`${plain}\r\n\r\n${body.join('\r\n')}`)],
    ['a mail within a mail', within(`Content-Type: message/rfc822\r\n\r\n${mailOf(body, '\r\n')}`)],
  ])('reads a long body of %s as it stands, and holds it in few pieces', async (_, mail) => {
    const { text, most } = await piecesOf(mail);

    expect(text?.trimEnd().endsWith(body.join('\n'))).toBe(true);
    expect(most).toBeLessThan(500);
  });

  it('reads a body that fills whole blocks, and an empty one', async () => {
    const exact = 'x'.repeat(2 * 64 * 1024 - 1);

    expect((await parseMail(Buffer.from(mailOf([exact], '\r\n')))).text).toBe(`${exact}\n`);
    expect((await parseMail(Buffer.from(`${head}\r\n\r\n`))).text ?? '').toBe('');
  });

  it('leaves encoded bodies to their own decoders', async () => {
    const encoded = `${head}\r\n${plain}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=\r\n=C3=9Fe`;

    expect((await parseMail(Buffer.from(encoded))).text).toBe('Grüße\n');
  });
});
