import fc from 'fast-check';
import { htmlPieces } from './htmlPieces.ts';
import { htmlText } from './htmlText.ts';
import { htmlTables } from './tables/htmlTables.ts';

const words = fc.constantFrom('pump', 'late &amp; broken', 'Köln', '1 < 2', 'a "b"');
const { page } = fc.letrec<{ page: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom('<br>', '<img alt="<p>">', '<!-- <div> -->', '<style>p > div {}</style>', '<p>open'),
    tie('page').map((inner) => `<div class="x>y">${inner}</div>`),
    tie('page').map((inner) => `<p>${inner}</p>`),
    tie('page').map((inner) => `<blockquote>${inner}</blockquote>`),
    tie('page').map((inner) => `<ol><li>${inner}</li><li>second</li></ol>`),
    tie('page').map((inner) => `<table><tr><td>${inner}</td><td>cell</td></tr><tr><td>1</td><td>2</td></tr></table>`),
    tie('page').map((inner) => `<b>${inner}</b>`),
  ),
  page: fc.array(tie('part'), { maxLength: 6 }).map((parts) => parts.join('')),
}));

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?:> ?)*/, '').trim())
    .filter((line) => line !== '');

describe('htmlPieces', () => {
  it('keeps all lines and tables of a page', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 200 }), (html, length) => {
        const pieces = [...htmlPieces(html, length)];

        expect(lines(pieces.map(htmlText).join('\n'))).toEqual(lines(htmlText(html)));
        expect(pieces.flatMap(htmlTables)).toEqual(htmlTables(html));
      }),
    );
  });

  it.each(['<p>The pump is late again.</p>', 'The pump is <b>late</b> again.<br><br>'])(
    'splits a long page into small pieces: %s',
    (line) => {
      const html = `<html><body><div>${line.repeat(1000)}</div></body></html>`;

      const pieces = [...htmlPieces(html, 1000)];

      expect(pieces.length).toBeGreaterThan(20);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(1100);
      expect(pieces.map(htmlText).join('\n')).toBe(htmlText(html));
    },
  );
});
