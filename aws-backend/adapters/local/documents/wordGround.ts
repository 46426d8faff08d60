import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { areAlike, colorOf, white } from './html/cssColor.ts';

/** The element around text in a Word file, and its formatting: ECMA-376, part 1, 17.3.2. */
interface Place {
  name: string;
  /** Its background may be painted, so that white text is visible. */
  isPainted: boolean;
  isWhite: boolean;
  isTiny: boolean;
}

const outermost: Place = { name: '', isPainted: false, isWhite: false, isTiny: false };

/** In half-points; smaller text (below three pixels) isn't meant for readers. */
const minSize = 5;
/** Drawings and text boxes have their own background. */
const drawn: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'w:txbxContent', 'mc:AlternateContent']);
/** Table styles without a background. */
const plainTable = /^(?:Table(?:Grid|Normal)(?:Light)?|a\d?)$/;

export const isWhiteColor = (value: string): boolean => {
  const color = colorOf(value.toLowerCase());
  return color !== undefined && color !== 'none' && areAlike(color, white);
};

/** Styles with a background, and styles of white text. */
export interface Styles {
  painted: ReadonlySet<string>;
  white: ReadonlySet<string>;
}

/** Applies a formatting property to its element. */
const learn = (place: Place, { name, attributes }: SaxesTagPlain, styles: Styles): void => {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:shd') place.isPainted ||= !/^(?:auto|)$/.test(attributes['w:fill'] ?? '') && !isWhiteColor(attributes['w:fill'] ?? '');
  if (name === 'w:highlight') place.isPainted ||= !/^(?:none|white)$/.test(value);
  if (name === 'w:tblStyle') place.isPainted ||= !plainTable.test(value);
  if (name === 'w:pStyle' || name === 'w:rStyle') place.isPainted ||= styles.painted.has(value);
  if (name === 'w:rStyle') place.isWhite ||= styles.white.has(value);
  if (name === 'w:color') place.isWhite = isWhiteColor(value);
  if (name === 'w:sz') place.isTiny = Number(value) < minSize;
};

/** Whether a part may have invisible text; most don't, and needn't be parsed. */
const mayHide = (xml: string, { white: whiteStyles }: Styles): boolean =>
  /<w:color\s[^<>]*w:val="[Ff][\dA-Fa-f][Ff][\dA-Fa-f][Ff][\dA-Fa-f]"|<w:sz\s+w:val="[0-4]"/.test(xml) ||
  (whiteStyles.size > 0 && xml.includes('<w:rStyle'));

/** Returns the ranges of invisible text: tiny, or white without a painted or unknown background. */
const unseenLetters = (xml: string, styles: Styles, isGroundKnown: boolean): (readonly [number, number])[] => {
  const around: Place[] = [outermost];
  const found: (readonly [number, number])[] = [];
  let start = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const outer = around.at(-1) ?? outermost;
    const owner = around.at(-2);
    if (owner && outer.name.endsWith('Pr') && owner !== outermost) learn(owner, tag, styles);
    if (tag.name === 'w:t') start = parser.position;
    if (!tag.isSelfClosing) around.push({ ...outer, name: tag.name, isPainted: outer.isPainted || drawn.has(tag.name) });
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (isSelfClosing) return;
    const { isWhite, isTiny, isPainted } = around.pop() ?? outermost;
    if (name === 'w:t' && (isTiny || (isWhite && !isPainted && isGroundKnown))) found.push([start, parser.position]);
  });
  parser.write(xml).close();
  return found;
};

/** Removes text that is invisible against its background, or tiny. Returns damaged parts unchanged. */
export const withoutUnseenLetters = (xml: string, styles: Styles, isGroundKnown: boolean): string => {
  if (!mayHide(xml, styles)) return xml;
  try {
    let from = 0;
    const kept = unseenLetters(xml, styles, isGroundKnown).map(([start, end]) => {
      const before = xml.slice(from, start);
      from = xml.lastIndexOf('</', end - 1);
      return before;
    });
    return kept.join('') + xml.slice(from);
  } catch {
    return xml;
  }
};
