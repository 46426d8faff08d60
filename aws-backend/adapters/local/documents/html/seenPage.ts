import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { htmlPieces } from '../htmlPieces.ts';
import { keepSeen } from './seenNodes.ts';
import { styleSheets } from './styleSheets.ts';

/** Stands around a piece of a page, so that all of it is at hand before any of it is written. */
const root = 'seen-piece';
/** No page may end it. */
const endOfRoot = /<\/(?=seen-piece)/gi;

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
    .map((piece) => convert(`<${root}>${piece.replaceAll(endOfRoot, '<')}</${root}>`, whole))
    .toArray();
};
