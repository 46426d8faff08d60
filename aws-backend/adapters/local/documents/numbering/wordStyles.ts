import { followXml, type OdfTag } from '../odf/followXml.ts';
import { levelNumber } from './wordLists.ts';

/** The numbering properties of a style. */
interface Style {
  basedOn?: string;
  list?: string;
  level?: number;
}

type WordStyles = ReadonlyMap<string, Style>;

/** The longest chain of base styles; a longer one is an attack. */
const maxBased = 20;

/** Returns the styles of a Word file by their IDs: ECMA-376, part 1, 17.7. */
export const wordStyles = (xml: Uint8Array | undefined): WordStyles => {
  const styles = new Map<string, Style>();
  let style: Style = {};
  const open = ({ name, attributes }: OdfTag): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = {}));
    else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:numId') style.list = value;
    else if (name === 'w:ilvl') style.level = levelNumber(value) ?? 0;
  };
  if (xml) followXml(xml, { open, text: () => undefined, close: () => undefined });
  return styles;
};

/** Returns the list and level of a style, its own or from a base style, and the styles that were visited. */
export const listOfStyle = (name: string, styles: WordStyles): { list?: string; level?: number; asked: string[] } => {
  const asked: string[] = [];
  let level: number | undefined;
  for (let each: string | undefined = name; each !== undefined && asked.length < maxBased; each = styles.get(each)?.basedOn) {
    asked.push(each);
    const { list, level: own } = styles.get(each) ?? {};
    level ??= own;
    if (list !== undefined) return { list, asked, ...(level === undefined ? {} : { level }) };
  }
  return { asked };
};
