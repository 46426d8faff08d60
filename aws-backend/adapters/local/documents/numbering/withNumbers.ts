import { SaxesParser } from 'saxes';
import type { ArchiveParts } from '../archiveParts.ts';
import { bulletList, NumberedParagraphs } from './numberedParagraphs.ts';
import { placeFinder, type PlaceOf } from './placeFinder.ts';

const bulletLevels = Array.from({ length: 9 }, (_, at) => `<w:lvl w:ilvl="${String(at)}"><w:numFmt w:val="bullet"/></w:lvl>`).join('');
const bullets = `<w:abstractNum w:abstractNumId="${bulletList}">${bulletLevels}</w:abstractNum><w:num w:numId="${bulletList}"><w:abstractNumId w:val="${bulletList}"/></w:num>`;

/** Adds the bullet list to the lists of a Word file. */
export const withBulletList = (numbering: string): string => numbering.replace(/<\/w:numbering>\s*$/, `${bullets}$&`);

/** The elements with a paragraph's properties, by their parent element. */
const toldIn: Readonly<Partial<Record<string, RegExp>>> = {
  'w:pPr': /^w:(?:pStyle|numPr)$/,
  'w:numPr': /^w:(?:ilvl|numId)$/,
  'w:rPr': /^w:(?:del|moveFrom)$/,
};

/** Alternate content that mammoth doesn't support, and properties from before a tracked change. */
const isUnread = (name: string): boolean => name === 'mc:Choice' || name === 'w:pPrChange';

/** Parses a part and passes its tags on. */
const follow = (xml: string, paragraphs: NumberedParagraphs): void => {
  const parser = new SaxesParser();
  const around: { name: string; from: number }[] = [];
  let unread = 0;
  parser.on('opentag', ({ name }) => {
    if (isUnread(name)) unread += 1;
    if (unread === 0) paragraphs.begin(name, parser.position);
    around.push({ name, from: name === 'w:t' ? parser.position : xml.lastIndexOf('<', parser.position - 1) });
  });
  parser.on('text', (text) => {
    const { name, from = 0 } = around.at(-1) ?? {};
    if (unread === 0 && name === 'w:t' && text.trim() !== '') paragraphs.words(from);
  });
  parser.on('closetag', ({ name, attributes }) => {
    const { from = 0 } = around.pop() ?? {};
    const [outer = '', outermost] = [around.at(-1)?.name, around.at(-2)?.name];
    if (isUnread(name)) unread -= 1;
    if (unread > 0) return;
    const isOfParagraph = outer !== 'w:rPr' || outermost === 'w:pPr';
    if (isOfParagraph && toldIn[outer]?.test(name)) paragraphs.learn(name, attributes['w:val'] ?? '', [from, parser.position]);
    paragraphs.end(name, parser.position);
  });
  parser.write(xml).close();
};

const written = (xml: string, placeOf: PlaceOf): string => {
  const paragraphs = new NumberedParagraphs(placeOf);
  follow(xml, paragraphs);
  let end = 0;
  const pieces = paragraphs.changes
    .toSorted(([[one]], [[other]]) => one - other)
    .map(([[from, to], text]) => {
      const before = xml.slice(end, from);
      end = to;
      return before + text;
    });
  return pieces.join('') + xml.slice(end);
};

/** Returns the body of a Word file with the numbers that Word shows before its paragraphs, or unchanged if the file is damaged. */
export const withNumbers = async (xml: string, parts: Pick<ArchiveParts, 'read'>): Promise<string> => {
  try {
    const placeOf = await placeFinder(parts);
    return placeOf === undefined ? xml : written(xml, placeOf);
  } catch {
    return xml;
  }
};
