import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { RejectedError } from '../../../../runtime/errors.ts';
import { htmlPieces } from '../htmlPieces.ts';
import { keepSeen } from './seenNodes.ts';
import { styleSheets } from './styleSheets.ts';

/** Wraps a piece of a page, so that all of it is available before any of it is converted. */
const root = 'seen-piece';
/** Removed from pages, so that they can't close the wrapper. */
const endOfRoot = /<\/(?=seen-piece)/gi;

/** The largest total weight of the nodes in a piece, such as a table: this many nearly fill a function's memory (1.2 to 1.8 GB). */
const maxWeight = 4_000_000;
/** Tags that become nodes, including unmatched end tags, and attributes, which take half as much memory. */
const nodeOrAttribute = /<(?:[a-z!?]|\/(?:p|br)\b)|\s[\w:-]{1,40}=/gi;

const checked = (piece: string): string => {
  let weight = 0;
  for (const [found] of piece.length > maxWeight ? piece.matchAll(nodeOrAttribute) : []) {
    weight += found.startsWith('<') ? 2 : 1;
    if (weight > maxWeight) throw new RejectedError('FILE_TOO_LARGE');
  }
  return piece;
};

/** Converts the visible content of a page, piece by piece. */
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
