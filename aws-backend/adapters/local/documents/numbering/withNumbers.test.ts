import { strToU8, zipSync } from 'fflate';
import { read } from '../test/reading.ts';
import { writtenNumber } from './writtenNumber.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: string[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target) => `<Relationship Id="${target}" Type="${office}/${target === 'word/document.xml' ? 'officeDocument' : target.replace('.xml', '')}" Target="${target}"/>`).join('')}</Relationships>`,
  );

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
const numbered = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${more}</w:num>`;
const startsAt = (number: number): string => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${String(number)}"/></w:lvlOverride>`;

const numbering = [
  definition(1, level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '(%3)')),
  definition(2, level(0, 'decimal', '%1.') + level(1, 'bullet', '•')),
  definition(3, level(0, 'upperRoman', 'Article %1') + level(1, 'decimalZero', 'Section %1.%2', '<w:isLgl/>')),
  definition(4, level(0, 'decimal', '§ %1') + level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>')),
  definition(5, '<w:numStyleLink w:val="Clauses"/>'),
  ...[1, 2, 3, 4, 5].map((id) => numbered(id, id)),
  numbered(6, 2, startsAt(7)),
].join('');

const styles = [
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:basedOn w:val="Heading1"/></w:style>',
  '<w:style w:type="numbering" w:styleId="Clauses"><w:name w:val="Clauses"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
].join('');

const linesOf = async (body: string): Promise<string[]> => {
  const bytes = zipSync({
    '_rels/.rels': relations('word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles.xml', 'numbering.xml'),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${w}>${styles}</w:styles>`),
    'word/numbering.xml': strToU8(`<w:numbering ${w}>${numbering}</w:numbering>`),
  });
  return (await read(bytes, 'docx')).text.split('\n').filter((line) => line !== '');
};

const said = (list: number, at: number): string => `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (properties: string, inner: string): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const item = (text: string, list: number, at = 0): string => p(said(list, at), words(text));
const heading = (text: string, more = '', style = 'Heading1'): string => p(`<w:pStyle w:val="${style}"/>${more}`, words(text));
const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;

describe('the list numbers of a Word file', () => {
  it.each([
    [
      'of headings by style, of clauses below them, and not where numbering is removed',
      heading('Scope') +
        item('Pumps', 1, 1) +
        item('steel', 1, 2) +
        heading('Preface', said(0, 0)) +
        heading('Term', '', 'Clause') +
        item('Start', 1, 1),
      ['1\tScope', '1.1 Pumps', '(a) steel', 'Preface', '2\tTerm', '2.1 Start'],
    ],
    ['of lists that continue after a paragraph', item('one', 2) + p('', words('Text')) + item('two', 2), ['1. one', 'Text', '2. two']],
    [
      'of lists with start values, and lists that continue them',
      item('one', 2) + item('x', 6) + item('y', 6) + item('z', 2),
      ['1. one', '7. x', '8. y', '9. z'],
    ],
    ['in decimals only (isLgl), as in laws', item('Terms', 3) + item('Price', 3, 1), ['Article I Terms', 'Section 1.01 Price']],
    ['of levels that never restart', item('A', 4) + item('b', 4, 1) + item('C', 4) + item('d', 4, 1), ['§ 1\tA', 'a) b', '§ 2\tC', 'b) d']],
    ['of lists with the levels of a style', item('A', 5) + item('B', 4), ['§ 1\tA', '§ 2\tB']],
    ['below a level without paragraphs', item('x', 1, 1) + item('y', 1), ['1.1 x', '2\ty']],
    ['beside bullets', item('one', 2) + item('dot', 2, 1) + item('two', 2), ['1. one', ' * dot', '2. two']],
    [
      'without deleted or moved paragraphs, but with hidden ones',
      [
        item('one', 2),
        p(`${said(2, 0)}<w:rPr><w:del/></w:rPr>`, '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>'),
        p(`${said(2, 0)}<w:rPr><w:moveFrom/></w:rPr>`, ''),
        item('two', 2),
        p(said(2, 0), '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>'),
        p(`${said(2, 0)}<w:rPr><w:del/></w:rPr>`, words('four ')),
        item('goes on', 2),
      ].join(''),
      ['1. one', '2. two', '4. four goes on'],
    ],
    ['as after a tracked change', p(`${said(2, 0)}<w:pPrChange><w:pPr>${said(4, 0)}</w:pPr></w:pPrChange>`, words('one')), ['1. one']],
    [
      'that are alone in a cell of a row with text',
      `<w:tbl>${[['Pump'], ['']].map(([name = '']) => `<w:tr>${cell(p(said(2, 0), ''))}${cell(p('', words(name)))}</w:tr>`).join('')}</w:tbl>`,
      ['1.  Pump'],
    ],
  ])('are read: %s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  it.each([
    ['lowerLetter', [1, 26, 27, 53, 999_999_999], ['a', 'z', 'aa', 'aaa', '999999999']],
    ['upperRoman', [4, 1994, 4000], ['IV', 'MCMXCIV', '4000']],
    ['decimalZero', [7, 12], ['07', '12']],
    ['none', [1], ['']],
    ['cardinalText', [3], ['3']],
  ])('are formatted as %s', (format, numbers, written) => {
    expect(numbers.map((number) => writtenNumber(number, format))).toEqual(written);
  });
});
