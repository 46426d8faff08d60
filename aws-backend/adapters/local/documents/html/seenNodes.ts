import type { DomNode } from 'html-to-text';
import { areAlike, black, colorOf, white, type Color } from './cssColor.ts';
import { styleOf, type Style } from './styleSheets.ts';

/** The properties that child elements inherit. */
interface Inherited {
  isInvisible: boolean;
  isTiny: boolean;
  color: Color | 'none' | undefined;
  background: Color | undefined;
}

const outermost: Inherited = { isInvisible: false, isTiny: false, color: black, background: white };

/** Elements that browsers never render, or only without scripts. */
const neverShown: ReadonlySet<string> = new Set(['template', 'noscript']);

/** Smaller text isn't meant for readers: mails use 1 px for preview text (preheaders). */
const minPixels = 3;
/** Content moved further out of the page than this is invisible. */
const farAway = -500;

const sizeOf = (value: string | undefined): number =>
  value === undefined || !/^-?[\d.]+(?:px|pt|em|rem|%)?$/.test(value) ? NaN : parseFloat(value);
const isTinySize = (value: string): boolean => sizeOf(value) === 0 || (/(?:px|pt)$/.test(value) && sizeOf(value) < minPixels);

const attributesOf = (node: DomNode): Partial<Record<string, string>> =>
  (node.attribs as Partial<Record<string, string>> | undefined) ?? {};

/** Whether an element is hidden with all its content. */
const isUnseen = (node: DomNode, style: Style): boolean =>
  neverShown.has(node.name ?? '') ||
  (attributesOf(node)['hidden'] !== undefined && !style.has('display')) ||
  (node.name === 'dialog' && attributesOf(node)['open'] === undefined) ||
  style.get('display') === 'none' ||
  style.get('mso-hide') === 'all' ||
  sizeOf(style.get('opacity')) === 0 ||
  (style.get('overflow') === 'hidden' && [style.get('max-height'), style.get('height')].some((value) => sizeOf(value) === 0)) ||
  ['left', 'top', 'text-indent'].some((property) => sizeOf(style.get(property)) < farAway);

/** Merges an element's own styles over those of style sheets. */
const styleFor = (node: DomNode, sheets: ReadonlyMap<string, Style>): Style => {
  const { name = '' } = node;
  const attribs = attributesOf(node);
  const marks = [...(attribs['class'] ?? '').split(/\s+/, 50).map((each) => `.${each}`), `#${attribs['id'] ?? ''}`];
  const selectors = [name, ...marks.flatMap((mark) => [mark, name + mark])];
  const { color, bgcolor, style = '' } = attribs;
  return new Map([
    ...(color === undefined ? [] : [['color', color.toLowerCase()] as const]),
    ...(bgcolor === undefined ? [] : [['background-color', bgcolor.toLowerCase()] as const]),
    ...(sheets.size === 0 ? [] : selectors.flatMap((selector) => [...(sheets.get(selector) ?? [])])),
    ...styleOf(style),
  ]);
};

/** Returns the color behind an element's text; undefined if it is unknown, as for images. */
const backgroundOf = (node: DomNode, style: Style, around: Color | undefined): Color | undefined => {
  if (attributesOf(node)['background'] !== undefined || style.has('background-image')) return undefined;
  const said = style.get('background-color') ?? style.get('background');
  const color = said === undefined || said === 'none' ? 'none' : colorOf(said);
  return color === 'none' ? around : color;
};

const handedOn = (node: DomNode, style: Style, around: Inherited): Inherited => {
  const [size, visibility, color] = [style.get('font-size'), style.get('visibility'), style.get('color')];
  return {
    isInvisible: visibility === undefined ? around.isInvisible : /^(?:hidden|collapse)$/.test(visibility),
    isTiny: size === undefined ? around.isTiny : isTinySize(size),
    color: color === undefined || color === 'inherit' ? around.color : colorOf(color),
    background: backgroundOf(node, style, around.background),
  };
};

const isSeenText = ({ isInvisible, isTiny, color, background }: Inherited): boolean =>
  !isInvisible && !isTiny && color !== 'none' && !(color && background && areAlike(color, background));

/** Removes invisible content from a page: hidden elements, and text that is tiny or has the color of its background. */
export const keepSeen = (root: DomNode, sheets: ReadonlyMap<string, Style>): void => {
  const open: [DomNode, Inherited][] = [[root, outermost]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around] = next;
    const isText = isSeenText(around);
    node.children = node.children.filter((child) => {
      if (child.type === 'text') return isText;
      if (!('children' in child)) return true;
      const style = styleFor(child, sheets);
      if (isUnseen(child, style)) return false;
      open.push([child, handedOn(child, style, around)]);
      return true;
    });
  }
};
