import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

const replaced = (parts: Record<string, Uint8Array>, name: string, from: string, to: string): Uint8Array =>
  strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));

/** Returns the text of a Word file with this XML in its body, and additional styles. */
const readOf = async (body: string, styles = ''): Promise<string> => {
  const parts = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Offer')] }] })));
  const bytes = zipSync({
    ...parts,
    'word/document.xml': replaced(parts, 'word/document.xml', '<w:sectPr', `${body}<w:sectPr`),
    'word/styles.xml': replaced(parts, 'word/styles.xml', '</w:styles>', `${styles}</w:styles>`),
  });
  return (await localDocuments(unused).read({ bytes, format: 'docx', fileName: 'x.docx' })).text.replaceAll(/\s+/g, ' ');
};

const white = '<w:color w:val="FFFFFF" w:themeColor="background1"/>';
const run = (looks: string, words: string): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${words}</w:t></w:r>`;
const paragraph = (looks: string, words: string, own = ''): string => `<w:p>${own}${run(looks, words)}</w:p>`;
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const cell = (looks: string, inside: string): string => `<w:tc><w:tcPr>${looks}</w:tcPr>${inside}</w:tc>`;
const table = (looks: string, ...cells: string[]): string =>
  `<w:tbl><w:tblPr>${looks}</w:tblPr><w:tr>${cells.join('')}</w:tr></w:tbl><w:p/>`;
const style = (id: string, inside: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;

describe('text of a Word file', () => {
  it.each([
    ['white on white', paragraph(white, 'unseen')],
    ['nearly white', paragraph('<w:color w:val="FEFEFE"/>', 'unseen')],
    ['white by style', paragraph('<w:rStyle w:val="Ghost"/>', 'unseen')],
    ['white on a white background', paragraph(white + shade('FFFFFF'), 'unseen')],
    ['white in a table without a background', table('<w:tblStyle w:val="TableGrid"/>', cell('', paragraph(white, 'unseen')))],
    ['white beside a dark cell', table('', cell(shade('1F4E79'), paragraph('', '')), cell('', paragraph(white, 'unseen')))],
    ['in one point', paragraph('<w:sz w:val="2"/>', 'unseen')],
  ])('isn’t read if it is invisible: %s', async (_, body) => {
    expect(await readOf(body + paragraph('', 'Total'), style('Ghost', `<w:rPr>${white}</w:rPr>`))).toBe('Offer Total');
  });

  it.each([
    ['in a dark cell', table('', cell(shade('1F4E79'), paragraph(white, 'seen')))],
    ['in a table with a style', table('<w:tblStyle w:val="GridTable5Dark"/>', cell('', paragraph(white, 'seen')))],
    ['in a dark paragraph', paragraph(white, 'seen', `<w:pPr>${shade('000000')}</w:pPr>`)],
    ['in a paragraph with a dark style', paragraph(white, 'seen', '<w:pPr><w:pStyle w:val="Banner2"/></w:pPr>')],
    ['with a dark background', paragraph(white + shade('C00000'), 'seen')],
    ['highlighted', paragraph(`${white}<w:highlight w:val="darkBlue"/>`, 'seen')],
    [
      'on a page with a drawing behind the text',
      `${paragraph(white, 'seen')}<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>`,
    ],
    ['small', paragraph('<w:sz w:val="8"/>', 'seen')],
    ['black over a white style', paragraph('<w:rStyle w:val="Ghost"/><w:color w:val="000000"/>', 'seen')],
  ])('is read if it is visible: %s', async (_, body) => {
    const styles = style('Banner', `<w:pPr>${shade('1F4E79')}</w:pPr>`) + style('Banner2', '<w:basedOn w:val="Banner"/>');

    expect(await readOf(body, styles + style('Ghost', `<w:rPr>${white}</w:rPr>`))).toBe('Offer seen');
  });
});
