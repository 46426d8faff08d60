import { strToU8, zipSync } from 'fflate';
import type { Extraction } from '../../../contracts/extraction.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { pictureOf, read } from './test/reading.ts';

const names = ['office', 'style', 'text', 'table', 'draw', 'xlink', 'form', 'svg', 'dc']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const part = (name: string, inner: string): Uint8Array => strToU8(`<office:document-${name} ${names}>${inner}</office:document-${name}>`);

interface Written {
  /** Automatic styles of the body. */
  looks?: string;
  /** The part with headers and footers. */
  styles?: string;
  further?: Record<string, Uint8Array>;
}
const odt = (body: string, { looks = '', styles = '', further = {} }: Written = {}): Promise<Extraction> =>
  read(
    zipSync({
      'content.xml': part(
        'content',
        `<office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
      'styles.xml': part('styles', `<office:master-styles>${styles}</office:master-styles>`),
      ...further,
    }),
    'odt',
  );
const linesOf = async (...written: Parameters<typeof odt>): Promise<string[]> => (await odt(...written)).text.split('\n');

const p = (words: string, attributes = ''): string => `<text:p ${attributes}>${words}</text:p>`;
const comment = (...words: string[]): string =>
  `<office:annotation><dc:creator>Ann Lee</dc:creator><dc:date>2026-01-31</dc:date>${words.map((each) => p(each)).join('')}</office:annotation>`;
const cell = (content: string, attributes = ''): string => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
const frame = (inner: string): string => `<draw:frame>${inner}</draw:frame>`;

describe('OpenDocument text', () => {
  it('of LibreOffice is read with header, footer, and notes below their paragraph, without hidden text', async () => {
    const { text, tables } = await read(sampleFile('libreoffice/service-report.odt').bytes, 'odt');

    expect(text.split(/\n+/)).toEqual([
      'Globex Field Service',
      'Visit to Brightfields Farms on 3 November 2026',
      'Two hours, under warranty.',
      'The main seal leaks. Надежда Иванова, Zürich and 田中太郎 were told.',
      ...['Part\tCount\tPrice', 'Seal kit\t2\t€16.40', 'Filter F-10\t\t€39.50', 'See the manual for the plate below.', 'Width 250'],
      ...['Signed by Kwame Mensah.', 'Report 2026-118', 'Comment: Is it covered?'],
    ]);
    expect(tables?.map(({ rows }) => rows[2])).toEqual([['Filter F-10', '', '€39.50']]);
  });

  it('is read with each header and footer once, without hidden ones', async () => {
    const page = (name: string, attributes = ''): string =>
      `<style:header${name} ${attributes}>${table(row(cell(p('Globex')), cell(p('12 Mill Road'))))}</style:header${name}>`;
    const foot = `<style:footer>${p('Account 4711')}</style:footer>`;
    const off = `<style:footer-left style:display="false">${p('Old account')}</style:footer-left>`;
    const styles = `<style:master-page>${page('')}${page('-first')}${foot}${off}</style:master-page><style:master-page>${foot}</style:master-page>`;

    expect(await linesOf(p('Body'), { styles })).toEqual(['Globex\t12 Mill Road', 'Body', 'Account 4711']);
  });

  it('is read with superscript digits, but plain subscript digits', async () => {
    const style = (name: string, position: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="${position}"/></style:style>`;
    const looks = style('T1', 'super 58%') + style('T2', '33% 58%') + style('T3', '-33% 58%');
    const span = (name: string, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`;

    expect(await linesOf(p(`1,200${span('T1', '1')} for 25 m${span('T2', '2')} of H${span('T3', '2')}O`), { looks })).toEqual([
      '1,200¹ for 25 m² of H2O',
    ]);
  });

  it.each([
    ['comments, without their authors', p(`Is${comment('Sure?', 'Ask Leeds.')} it`), ['Is it', 'Comment: Sure? Ask Leeds.']],
    ['a comment on a cell', table(row(cell(p(`a${comment('Net?')}`)), cell(p('b')))), ['a\tb', 'Comment: Net?']],
    [
      'text boxes and shapes, below their anchor paragraph',
      p(
        `${frame(`<draw:text-box>${p('In a box')}${table(row(cell(p('a')), cell(p('b'))))}</draw:text-box>`)}Beside<draw:custom-shape>${p('In a shape')}</draw:custom-shape>`,
      ),
      ['Beside', 'In a box', 'a\tb', 'In a shape'],
    ],
    [
      'nested lists and list headers',
      `<text:list><text:list-header>${p('Steps')}</text:list-header><text:list-item>${p('one')}<text:list><text:list-item>${p('deeper')}</text:list-item></text:list></text:list-item></text:list>`,
      ['Steps', 'one', 'deeper'],
    ],
    ['a list in a cell', table(row(cell(`<text:list><text:list-item>${p('one')}</text:list-item></text:list>`), cell(p('b')))), ['one\tb']],
    [
      'repeated header rows of a table',
      table(
        `<table:table-header-rows>${row(cell(p('Part')), cell(p('Price')))}</table:table-header-rows>`,
        row(cell(p('Seal')), cell(p('7'))),
      ),
      ['Part\tPrice', 'Seal\t7'],
    ],
    ['a table in a cell', table(row(cell(table(row(cell(p('in')), cell(p('ner')))) + p('below')), cell(p('b')))), ['in\tner', 'below\tb']],
    ['fields', p('By <text:author-name>Kwame</text:author-name>, page <text:page-number>2</text:page-number>'), ['By Kwame, page 2']],
    [
      'spaces, tabs and line breaks',
      p('\n  one<text:s text:c="2"/>two<text:tab/>three\n  four<text:line-break/>five'),
      ['one  two\tthree four', 'five'],
    ],
    [
      'text without its ruby text',
      p('<text:ruby><text:ruby-base>田</text:ruby-base><text:ruby-text>た</text:ruby-text></text:ruby>'),
      ['田'],
    ],
    [
      'form values',
      `<office:forms><form:form><form:text form:current-value="Ann Lee"/><form:checkbox form:label="Yes" form:current-state="checked"/><form:checkbox form:label="No"/></form:form></office:forms>${p('Body')}`,
      ['Body', 'Ann Lee', 'Yes'],
    ],
  ])('is read with %s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  it('is read without tracked deletions', async () => {
    const deletion = `<text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info>${p(`gone${comment('Why?')}`)}</text:deletion>`;
    const changes = `<text:tracked-changes><text:changed-region>${deletion}</text:changed-region></text:tracked-changes>`;

    expect(await linesOf(changes + p('kept <text:change text:change-id="a"/>words'))).toEqual(['kept words']);
  });

  it('is read without text hidden by styles, fields or sections', async () => {
    const style = (name: string, family: string, inner: string, parent = ''): string =>
      `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inner}</style:style>`;
    const looks =
      style('H', 'text', '<style:text-properties text:display="none"/>') +
      style('S', 'text', '<style:text-properties text:display="true"/>') +
      style('P', 'paragraph', '<style:text-properties text:display="none"/>') +
      style('Q', 'paragraph', '', 'P') +
      // Circular parents.
      style('X', 'paragraph', '', 'Y') +
      style('Y', 'paragraph', '', 'X');
    const span = (name: string, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`;
    const body = [
      p(`a${span('H', `b${span('Z', 'c')}`)}d`),
      p(`e${span('S', 'f')}`, 'text:style-name="Q"'),
      p('g', 'text:style-name="X"'),
      p('h<text:hidden-paragraph text:is-hidden="true"/>i'),
      p('<text:hidden-text text:is-hidden="true">j</text:hidden-text>k'),
      `<text:section text:display="none">${p('l')}</text:section>`,
    ];

    expect(await linesOf(body.join(''), { looks })).toEqual(['ad', 'f', 'g', 'k']);
  });

  it('is read with the text of formulas and charts', async () => {
    const formula = '<math><mi>r</mi><mo>=</mo><mi>p</mi><annotation>r = p</annotation></math>';
    const chart = `<office:document-content ${names}><office:chart>${p('Sales')}${p('12.5')}${p('Leeds')}${p('Leeds')}</office:chart></office:document-content>`;
    const further = { 'Object 1/content.xml': strToU8(formula), 'Object 2/content.xml': strToU8(chart) };
    const object = (number: number): string =>
      frame(`<draw:object xlink:href="./Object ${number}"/><draw:image xlink:href="./ObjectReplacements/Object ${number}"/>`);
    const { text, notes } = await odt(p(`As ${object(1)} holds`) + p(object(2)), { further });

    expect([text.split('\n'), notes]).toEqual([['As r = p holds', 'Sales', 'Leeds'], undefined]);
  });

  it('gets a note for an embedded sheet, even without a preview image', async () => {
    const sheet = `<office:document-content ${names}><office:spreadsheet/></office:document-content>`;
    const { text, notes } = await odt(p(`a${frame('<draw:object xlink:href="./Object 1"/>')}`), {
      further: { 'Object 1/content.xml': strToU8(sheet) },
    });

    expect([text, notes]).toEqual(['a', [{ code: 'PARTS_UNREAD' }]]);
  });

  it('is read with words around an image without text kept separate', async () => {
    const further = { 'Pictures/a.png': await pictureOf(20), 'Pictures/b.png': await pictureOf(200) };
    const [icon = '', plate = ''] = ['a', 'b'].map((name) =>
      frame(`<draw:image xlink:href="Pictures/${name}.png"/><svg:title>Plate</svg:title>`),
    );

    expect(
      await linesOf(p(`Press ${icon} or ${plate} twice`) + table(row(cell(p('a')), cell(p(icon)), cell(p('b')))), { further }),
    ).toEqual([...['Press  or', 'Width 200', 'twice', 'a\t\tb']]);
  });

  it('is read with a space repeated a billion times, as a few', async () => {
    expect(await linesOf(p('a<text:s text:c="1000000000"/>b'))).toEqual([`a${' '.repeat(20)}b`]);
  });

  it('is read without an empty cell repeated two billion times', async () => {
    expect(await linesOf(table(row(cell(p('a')), cell('', 'table:number-columns-repeated="2000000000"'))))).toEqual(['a']);
  });

  it.each([
    ['a cell repeated two billion times', table(row(cell(p('a'), 'table:number-columns-repeated="2000000000"'))), 'ARCHIVE_TOO_LARGE'],
    [
      'a row repeated two billion times',
      table(`<table:table-row table:number-rows-repeated="2000000000">${cell(p('a'))}</table:table-row>`),
      'ARCHIVE_TOO_LARGE',
    ],
    ['deeply nested tags', '<text:section>'.repeat(5000) + '</text:section>'.repeat(5000), 'FILE_CORRUPT'],
    ['unclosed tags', '<text:p>', 'FILE_CORRUPT'],
  ])('is rejected with %s', async (_, body, code) => {
    await expect(odt(body)).rejects.toThrow(code);
  });

  it('is read with footnotes below their paragraph', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-body>${p('As of May')}</text:note-body></text:note>`;

    expect(await linesOf(p(`The price${note} is net.`) + p('End'))).toEqual(['The price is net.', 'As of May', 'End']);
  });

  it('is rejected as encrypted if it has a password', async () => {
    const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');

    await expect(odt('', { further: { 'META-INF/manifest.xml': manifest } })).rejects.toThrow('FILE_ENCRYPTED');
  });
});
