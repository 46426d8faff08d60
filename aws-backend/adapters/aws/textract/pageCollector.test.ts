import type { Block } from '@aws-sdk/client-textract';
import { pageCollector } from './pageCollector.ts';
import { analysis } from './test/analysis.ts';

const collected = (...pages: (readonly Block[])[]) => {
  const collector = pageCollector();
  for (const blocks of pages) collector.add(blocks);
  return collector.end();
};
const wordsOf = (blocks: readonly Block[], ...texts: string[]): string[] =>
  texts.map((text) => blocks.find(({ BlockType, Text }) => BlockType === 'WORD' && Text === text)?.Id ?? text);

describe('pageCollector', () => {
  it.each([
    [
      'across a line break',
      ['Ship to: 12 High Street,', 'London SW1, by Friday'],
      '12 High Street, London SW1',
      '12 High Street,\nLondon SW1',
    ],
    ['as a whole word rather than within another', ['Offer of 2012', 'Pumps: 12'], '12', '12'],
    ['within a word if nowhere else', ['Total: 12EUR'], '12', '12'],
    ['with special characters of regular expressions', ['Article P-200 (A+B)?'], '(A+B)?', '(A+B)?'],
  ])('finds a query’s answer %s', (_, lines, answer, value) => {
    const page = analysis(1);
    for (const line of lines) page.line(line);
    page.answer('What is it?', 'It', ` ${answer}`);

    const { text, formFields } = collected(page.blocks);

    const start = text.lastIndexOf(value);
    expect(formFields).toEqual([{ name: 'It', value, page: 1, start, end: start + value.length, confidence: 0.88 }]);
  });

  it.each(['', ' ', 'Globex', '201'])('leaves out an answer that is empty or not in the text: %j', (answer) => {
    const page = analysis(1);
    page.line('Offer of 12');
    page.answer('What is it?', 'It', answer);

    expect(collected(page.blocks).formFields).toEqual([]);
  });

  it('names an answer after its question if it has no alias', () => {
    const page = analysis(1);
    page.line('Offer of 12');
    page.answer('How many?', undefined, '12');

    expect(collected(page.blocks).formFields).toMatchObject([{ name: 'How many?' }]);
  });

  it('takes values in reading order, and leaves out fields without a name or with other words inside the value', () => {
    const page = analysis(1);
    page.line('Ref: no: X-1 Y-2 of 7');
    const [of, seven] = wordsOf(page.blocks, 'of', '7');
    page.field(wordsOf(page.blocks, 'Ref:', 'no:'), wordsOf(page.blocks, 'Y-2', 'X-1'));
    page.field([of ?? ''], wordsOf(page.blocks, 'X-1', '7'));
    page.field([seven ?? ''], []);
    page.field([], [seven ?? '']);

    const { text, formFields } = collected(page.blocks);

    const start = text.indexOf('X-1');
    expect(formFields).toEqual([{ name: 'Ref: no', value: 'X-1 Y-2', page: 1, start, end: start + 7, confidence: 0.91 }]);
  });

  it('separates pages with text in order, and keeps pages without text', () => {
    const [first, second, third] = [analysis(1), analysis(2), analysis(3)];
    first.line('One');
    third.line('Three');

    const { text, pages } = collected(third.blocks, first.blocks, second.blocks);

    expect(text).toBe('One\n\nThree');
    expect(pages).toEqual([
      { number: 1, start: 0, end: 3, method: 'ocr', confidence: 0.985 },
      { number: 2, start: 3, end: 3, method: 'ocr', confidence: 0 },
      { number: 3, start: 5, end: 10, method: 'ocr', confidence: 0.985 },
    ]);
  });

  it('treats blocks without a page number as page 1', () => {
    const page = analysis(1);
    page.line('One');

    const { pages } = collected(page.blocks.map(({ Page: _, ...block }) => block));

    expect(pages.map(({ number, end }) => [number, end])).toEqual([[1, 3]]);
  });

  it('reads list items once each, and lines outside the layout last', () => {
    const page = analysis(1);
    const [last, one, two] = [page.line('Page 7'), page.line('Pumps'), page.line('Valves')];
    const items = [page.layout([one]), page.layout([two, one])];
    page.layout(
      items.map((id) => ({ id })),
      'LAYOUT_LIST',
    );
    page.layout([last], 'LAYOUT_FOOTER');
    page.line('beside');

    expect(collected(page.blocks).text).toBe('Pumps\n\nValves\n\nPage 7\n\nbeside');
  });

  it('keeps characters of a line outside its words, and a line without words', () => {
    const page = analysis(1);
    const { id } = page.line('Total due');
    const lines = page.blocks.map((block) => (block.Id === id ? { ...block, Text: '- Total / due -' } : block));

    expect(collected(lines).text).toBe('- Total / due -');
    expect(collected(lines.filter(({ BlockType }) => BlockType !== 'WORD')).text).toBe('- Total / due -');
  });

  it('locates a word that occurs twice in its line', () => {
    const page = analysis(1);
    const { words } = page.line('Due 12 paid 12');
    page.field(words.slice(2, 3), words.slice(3));

    expect(collected(page.blocks).formFields).toMatchObject([{ name: 'paid', value: '12', start: 12, end: 14 }]);
  });

  it('puts checkboxes before their labels, and returns only the ticked ones as fields', () => {
    const page = analysis(1);
    const { words } = page.line('Paid by: Card Bank transfer');
    page.line('on Monday');
    page.field(words.slice(2, 3), ['☐']);
    page.field(words.slice(3, 5), ['☑']);

    const { text, formFields } = collected(page.blocks);

    expect(text).toBe('Paid by: ☐ Card ☑ Bank transfer\non Monday');
    expect(formFields).toEqual([{ name: 'Bank transfer', value: '☑', page: 1, start: 16, end: 17, confidence: 0.91 }]);
  });

  it('prefers the words of a value to its checkbox', () => {
    const page = analysis(1);
    const { words } = page.line('Paid by: Card');
    page.field(words.slice(0, 2), ['☑', ...words.slice(2)]);

    const { text, formFields } = collected(page.blocks);

    expect(text).toBe('Paid by: Card');
    expect(formFields).toMatchObject([{ name: 'Paid by', value: 'Card' }]);
  });

  it('shows checkboxes in tables, and fills missing cells', () => {
    const page = analysis(1);
    page.table([
      ['Paid', '☑'],
      ['☐ overdue', ''],
    ]);

    expect(collected(page.blocks.filter(({ RowIndex, ColumnIndex }) => RowIndex !== 2 || ColumnIndex !== 2)).tables).toEqual([
      {
        page: 1,
        rows: [
          ['Paid', '☑'],
          ['☐ overdue', ''],
        ],
        confidence: 0.97,
      },
    ]);
  });
});
