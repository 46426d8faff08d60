import { readFile } from 'node:fs/promises';
import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { StoppedError } from '../../../runtime/errors.ts';
import { localDocuments } from './localDocuments.ts';

const seen: Uint8Array[] = [];
const images: Images = {
  read: async ({ bytes, format }) => {
    seen.push(bytes);
    const page = { number: 1, start: 0, end: 4, method: 'ocr', confidence: 0.8 } as const;
    return { schemaVersion: 1, format, text: 'Seen', pages: [page], attachments: [], engine: 'ruler 1' };
  },
};
const read = (rtf: string, onPage?: () => Promise<void>): Promise<Extraction> =>
  localDocuments(images).read({ bytes: Buffer.from(rtf, 'latin1'), format: 'rtf', fileName: 'x.rtf' }, onPage);

const fonts = String.raw`{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial;}{\f2\fnil\fcharset128 MS Mincho;}{\f3\fnil Arial;}}`;
const picture = async (): Promise<Buffer> => readFile('scripts/samples/scanned-letter.png');

describe('RTF is read', () => {
  it.each([
    ['with the encoding of each font', String.raw`\f1\'cf\'f0\'e8\'e2\'e5\'f2 \f2\'93\'8c\'8b\'9e\f0  M\'fcller`, 'Привет 東京 Müller'],
    ['with unescaped second bytes of characters', String.raw`\f2\'83A\'83\'5c`, 'アソ'],
    ['with the encoding of the file, if a font has none', String.raw`\f3\'e9t\'e9`, 'été'],
    [
      'with Unicode characters, without their fallbacks',
      String.raw`\uc1\u1055?\u1088\'3f {\uc2\u8364EU}\u8364?x\u-10179?\u-8646?`,
      'Пр €€x😺',
    ],
    ['with named characters', String.raw`\ldblquote a\rdblquote\emdash b\~c\_d\-e\bullet`, '“a”—b\u00a0c-de•'],
    ['with results of fields, without their codes', String.raw`{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt here}}`, 'here'],
    ['with superscript digits', String.raw`1,200{\super 1} or 25 m\up6 2\up0 2 or 5\super th\nosupersub  3`, '1,200¹ or 25 m²2 or 5th 3'],
    ['without hidden or deleted text', String.raw`a{\v b}c{\deleted d}e\v f\v0 g`, 'aceg'],
    [
      'without metadata and unknown groups',
      String.raw`{\info{\author Ann Lee}}{\*\generator Pen}{\stylesheet{Normal;}}x{\*\unknown y}{\xe{\v z}}`,
      'x',
    ],
    ['with escaped braces and backslashes', String.raw`a \{b\} \\c`, 'a {b} \\c'],
    ['up to the end of its outermost group', 'a}}{\\rtf1 b', 'a'],
  ])('%s', async (_, body, text) => {
    expect((await read(`{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}${body}}`)).text).toBe(text);
  });

  it('in the Mac encoding', async () => {
    expect((await read(String.raw`{\rtf1\mac caf\'8e}`)).text).toBe('café');
  });

  it('with headers above, notes, footers and comments below, each once', async () => {
    const rtf = String.raw`{\rtf1\ansi{\header Globex\par}{\headerf Globex\par}{\footer Page\par}Body{\footnote {\super 1} A note}{\*\atnid AL}{\*\annotation Is it so?}\par}`;

    expect((await read(rtf)).text.split('\n')).toEqual(['Globex', 'Body', '¹ A note', 'Page', 'Comment: Is it so?']);
  });

  it('with tables', async () => {
    const row = (...cells: string[]) => `\\trowd\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;

    const { text, tables } = await read(`{\\rtf1 Before\\par${row('Pump', 'Price')}${row('P-200', 'ask\\par us')}\\pard After\\par}`);

    expect(text).toBe('Before\nPump\tPrice\nP-200\task\nus\nAfter');
    expect(tables).toMatchObject([
      {
        rows: [
          ['Pump', 'Price'],
          ['P-200', 'ask us'],
        ],
      },
    ]);
  });

  it('with cells beside merged ones in their columns', async () => {
    const row = (...cells: [text: string, edge: number][]) =>
      `\\trowd${cells.map(([, edge]) => `\\cellx${String(edge)}`).join('')}\\pard\\intbl ${cells.map(([text]) => `${text}\\cell `).join('')}\\row`;
    const head = row(['Item', 2000], ['Count', 3000], ['Price', 4000]);

    const { tables } = await read(
      `{\\rtf1 ${head}${row(['Pump', 2010], ['2', 3000], ['120', 4000])}${row(['Total', 3000], ['120', 4000])}\\pard}`,
    );

    expect(tables?.[0]?.rows).toEqual([
      ['Item', 'Count', 'Price'],
      ['Pump', '2', '120'],
      ['Total', '', '120'],
    ]);
  });

  it('with pictures in hex or binary, but without vector graphics', async () => {
    const bytes = await picture();
    const hex = bytes.toString('hex').replace(/(.{78})/g, '$1\r\n');
    const inHex = `{\\*\\shppict{\\pict{\\*\\picprop\\x1}\\pngblip\r\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 0102}}`;
    const asIs = `{\\pict\\pngblip\\bin${String(bytes.length)} ${bytes.toString('latin1')}}`;

    const { text, notes } = await read(`{\\rtf1 a${inHex}b${asIs}c}`);

    expect(text.split(/\n+/)).toEqual(['a', 'Seen', 'b', 'Seen', 'c']);
    expect(notes).toBeUndefined();
    expect(seen.map((each) => Buffer.compare(each, bytes))).toEqual([0]);
    expect((await read('{\\rtf1 a{\\pict\\emfblip 0102}}')).notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });

  it('until the progress callback throws', async () => {
    const rtf = `{\\rtf1{\\pict\\pngblip ${(await picture()).toString('hex')}}}`;

    await expect(read(rtf, () => Promise.reject(new StoppedError()))).rejects.toThrow(StoppedError);
  });

  it.each([
    ['unclosed groups', `{\\rtf1 ${'{'.repeat(1_000_000)}`, 'FILE_CORRUPT'],
    ['no RTF', 'Hello', 'FILE_CORRUPT'],
    ['30,000 notes', `{\\rtf1 ${'{\\footnote a}'.repeat(30_000)}}`, 'FILE_TOO_LARGE'],
  ])('but rejected with %s', async (_, rtf, code) => {
    await expect(read(rtf)).rejects.toThrow(code);
  });

  it('with 200,000 nested groups, but rejected with truncated binary data', async () => {
    expect((await read(`{\\rtf1 ${'{'.repeat(200_000)}deep${'}'.repeat(200_000)}}`)).text).toBe('deep');
    await expect(read('{\\rtf1{\\pict\\pngblip\\bin2000000000 x}}')).rejects.toThrow('FILE_CORRUPT');
  });
});
