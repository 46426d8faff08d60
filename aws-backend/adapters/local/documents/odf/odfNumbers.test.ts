import { strToU8, zipSync } from 'fflate';
import { read } from '../test/reading.ts';
import { numberText } from './listLevels.ts';

const names = ['office', 'style', 'text', 'draw'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const part = (name: string, inner: string): Uint8Array => strToU8(`<office:document-${name} ${names}>${inner}</office:document-${name}>`);

const level = (kind: string, at: number, attributes: string): string => `<text:${kind} text:level="${at}" ${attributes}/>`;
const numbered = (at: number, attributes: string): string => level('list-level-style-number', at, attributes);
const clauses = `<text:list-style style:name="Clauses">${numbered(1, 'style:num-format="1" style:num-prefix="§ "')}${numbered(2, 'style:num-format="a" style:num-suffix=")"')}${numbered(3, 'style:num-format="1" text:display-levels="3" text:start-value="5"')}</text:list-style>`;
const bullets = `<text:list-style style:name="Bullets">${level('list-level-style-bullet', 1, 'text:bullet-char="•"')}</text:list-style>`;
const outline = `<text:outline-style style:name="Outline">${[1, 2].map((at) => level('outline-level-style', at, `style:num-format="1" text:display-levels="${at}"`)).join('')}</text:outline-style>`;
const looks = `${clauses}${bullets}<style:style style:name="Plain" style:family="paragraph" style:list-style-name=""/>`;

const linesOf = async (body: string): Promise<string[]> => {
  const content = `<office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  const styles = `<office:styles>${outline}</office:styles>`;
  return (await read(zipSync({ 'content.xml': part('content', content), 'styles.xml': part('styles', styles) }), 'odt')).text.split('\n');
};

const p = (words: string): string => `<text:p>${words}</text:p>`;
const h = (words: string, depth: number, attributes = ''): string =>
  `<text:h text:outline-level="${depth}" ${attributes}>${words}</text:h>`;
const item = (inner: string, attributes = ''): string => `<text:list-item ${attributes}>${inner}</text:list-item>`;
const list = (items: string, attributes = 'text:style-name="Clauses"'): string => `<text:list ${attributes}>${items}</text:list>`;
const inner = (items: string): string => list(items, '');

describe('the lists of OpenDocument text', () => {
  it.each([
    [
      'in nested lists',
      list(item(p('Price') + p('net') + inner(item(p('pumps')) + item(p('seals')))) + item(p('Term'))),
      ['§ 1\tPrice', 'net', 'a) pumps', 'b) seals', '§ 2\tTerm'],
    ],
    [
      'that display higher levels',
      list(item(p('Price') + inner(item(p('pumps') + inner(item(p('large'))))))),
      ['§ 1\tPrice', 'a) pumps', '1.a.5 large'],
    ],
    ['that restart', list(item(p('one'))) + list(item(p('two'))), ['§ 1\tone', '§ 1\ttwo']],
    [
      'that continue after a paragraph',
      list(item(p('one')), 'xml:id="a" text:style-name="Clauses"') +
        p('between') +
        list(item(p('two')), 'text:continue-list="a" text:style-name="Clauses"') +
        list(item(p('three')), 'text:continue-numbering="true" text:style-name="Clauses"'),
      ['§ 1\tone', 'between', '§ 2\ttwo', '§ 3\tthree'],
    ],
    ['with start values', list(item(p('seven'), 'text:start-value="7"') + item(p('eight'))), ['§ 7\tseven', '§ 8\teight']],
    [
      'with a header, an empty item and bullets',
      list(`<text:list-header>${p('Terms')}</text:list-header>${item(p(''))}${item(p('two'))}`) +
        list(item(p('dot')), 'text:style-name="Bullets"'),
      ['Terms', '§ 2\ttwo', 'dot'],
    ],
    [
      'with a text box that has its own list',
      list(item(p(`one<draw:frame><draw:text-box>${list(item(p('in the box')))}</draw:text-box></draw:frame>`)) + item(p('two'))),
      ['§ 1\tone', '§ 1\tin the box', '§ 2\ttwo'],
    ],
  ])('are read with the numbers of items %s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  it('are numbered together with headings', async () => {
    const body = [
      ...[
        h('Before', 2),
        h('Scope', 1),
        h('Pumps', 2),
        h('Seals', 2),
        h('Preface', 1, 'text:style-name="Plain"'),
        h('Aside', 1, 'text:is-list-header="true"'),
      ],
      ...[h('Price', 1), h('Net', 2), h('Annex', 1, 'text:restart-numbering="true" text:start-value="9"')],
    ];

    expect(await linesOf(body.join(''))).toEqual([
      ...['0.1 Before', '1\tScope', '1.1 Pumps', '1.2 Seals', 'Preface', 'Aside', '2\tPrice', '2.1 Net', '9\tAnnex'],
    ]);
  });

  it.each([
    ['1', [1, 12, 0], ['1', '12', '0']],
    ['a', [1, 26, 27, 52, 703], ['a', 'z', 'aa', 'az', 'aaa']],
    ['A', [2, 999_999_999], ['B', '999999999']],
    ['i', [4, 9, 1994, 4000], ['iv', 'ix', 'mcmxciv', '4000']],
    ['I', [49], ['XLIX']],
    ['٠', [3], ['3']],
    ['', [3], ['']],
  ])('are numbered in format %p', (format, numbers, written) => {
    expect(numbers.map((number) => numberText(number, { format }))).toEqual(written);
  });
});
