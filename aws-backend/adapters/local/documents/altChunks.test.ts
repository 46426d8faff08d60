import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read } from './test/reading.ts';

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

/** A Word file with an embedded document that it references `times` times. */
const holding = async (name: string, chunk: string, times = 1): Promise<Uint8Array> => {
  const parts = unzipSync(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Above'), new Paragraph('Below')] }] })),
  );
  const changed = (part: string, from: string | RegExp, to: string): Uint8Array =>
    strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(from, to));
  const list = 'word/_rels/document.xml.rels';
  return zipSync({
    ...parts,
    'word/document.xml': changed(
      'word/document.xml',
      '</w:p>',
      `</w:p>${'<w:altChunk r:id="c1"><w:altChunkPr/></w:altChunk>'.repeat(times)}`,
    ),
    [list]: changed(list, '</Relationships>', `<Relationship Id="c1" Type="${type}" Target="/word/${name}"/></Relationships>`),
    [`word/${name}`]: strToU8(chunk),
  });
};

const page =
  '<html><head><title>x</title><style>p { color: red }</style></head>\n<body>\n\t<p>Terms &amp; <b>prices</b></p>' +
  '<table><tr><th>Pump</th><th>Price</th></tr><tr><td>P 1</td><td>120 &euro;</td></tr></table></body></html>';
const seen = 'Above\nTerms & prices\nPump\tPrice\nP 1\t120 €\nBelow';
const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: x\r\n\r\n${page}\r\n--b--\r\n`;

const lines = (text: string): string => text.replaceAll(/\n+/g, '\n');

describe('an HTML document embedded in a Word file (altChunk)', () => {
  it.each([
    ['a web page', 'chunk.htm', page],
    ['a web archive (MHTML)', 'chunk.mht', mht],
  ])('is read in its place: %s', async (_, name, chunk) => {
    const { text, tables } = await read(await holding(name, chunk), 'docx');

    expect(lines(text)).toBe(seen);
    expect(tables).toMatchObject([
      {
        rows: [
          ['Pump', 'Price'],
          ['P 1', '120 €'],
        ],
      },
    ]);
  });

  it('is read once, however often the file references it', async () => {
    expect(lines((await read(await holding('chunk.htm', page, 50), 'docx')).text)).toBe(seen);
  });

  it('gets a PARTS_UNREAD note if its format is unsupported', async () => {
    const { text, notes } = await read(await holding('chunk.rtf', '{\\rtf1 Terms}'), 'docx');

    expect(lines(text)).toBe('Above\nBelow');
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });
});
