import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { RejectedError } from '../../../../runtime/errors.ts';
import { htmlPieces } from '../htmlPieces.ts';
import { keepSeen } from './seenNodes.ts';
import { styleSheets } from './styleSheets.ts';

/** Stands around a piece of a page, so that all of it is at hand before any of it is written. */
const root = 'seen-piece';
/** No page may end it. */
const endOfRoot = /<\/(?=seen-piece)/gi;

/** What the nodes of one piece, as of a table, weigh together: with so many a function has nearly filled its memory (1.2 to 1.8 GB). */
const mostWeight = 4_000_000;
/** What becomes a node, among it ends that nothing began, and what it says of itself, which takes half as much. */
const nodeOrAttribute = /<(?:[a-z!?]|\/(?:p|br)\b)|\s[\w:-]{1,40}=/gi;

const checked = (piece: string): string => {
  let weight = 0;
  for (const [found] of piece.length > mostWeight ? piece.matchAll(nodeOrAttribute) : []) {
    weight += found.startsWith('<') ? 2 : 1;
    if (weight > mostWeight) throw new RejectedError('FILE_TOO_LARGE');
  }
  return piece;
};

/** Writes a page piece by piece as a reader sees it. */
export const convertSeen = (html: string, options: HtmlToTextOptions, isWanted: (piece: string) => boolean = () => true): string[] => {
  const sheets = styleSheets(html);
  const seen: FormatCallback = (piece: DomNode, walk, builder) => {
    keepSeen(piece, sheets);
    walk(piece.children, builder);
  };
  const whole = {
    ...options,
    formatters: { ...options.formatters, seen },
    selectors: [...(options.selectors ?? []), { selector: root, format: 'seen' }],
  };
  return htmlPieces(html)
    .filter(isWanted)
    .map((piece) => convert(`<${root}>${checked(piece).replaceAll(endOfRoot, '<')}</${root}>`, whole))
    .toArray();
};
