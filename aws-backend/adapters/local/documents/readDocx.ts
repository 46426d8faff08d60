import mammoth from 'mammoth';
import { withAltChunks } from './altChunks.ts';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { guarded } from './guarded.ts';
import { checkTags } from './tagsIn.ts';
import { htmlText } from './htmlText.ts';
import { pictureMarks } from './markedPictures.ts';
import { stated } from './pagedText.ts';
import { alternativeTexts, drawnParts, partText } from './partText.ts';
import { raised } from './raised.ts';
import { htmlTables } from './tables/htmlTables.ts';
import { checkXml } from './wellFormed.ts';
import { withoutHidden, wordParts, type WithoutHidden } from './wordParts.ts';

/** Returns distinct texts, because Word stores a header per page type and section, mostly the same. */
const textsOf = async ({ names, read }: ArchiveParts, seen: WithoutHidden, part: RegExp): Promise<string[]> => {
  const texts: string[] = [];
  for (const name of names.filter((each) => part.test(each))) texts.push(partText(seen(Buffer.from((await read(name)) ?? []).toString())));
  return [...new Set(texts)].filter((text) => text !== '');
};

const commentsOf = async ({ read }: ArchiveParts): Promise<string[]> =>
  Buffer.from((await read('word/comments.xml')) ?? [])
    .toString()
    .split(/(?=<w:comment )/)
    .map(partText)
    .filter((text) => text !== '')
    .map((text) => `Comment: ${text}`);

/** Returns the texts of drawings without a fallback, which mammoth ignores; text boxes are handled elsewhere. */
const boxesOf = async ({ read }: ArchiveParts, seen: WithoutHidden): Promise<string[]> =>
  alternativeTexts(
    seen(Buffer.from((await read('word/document.xml')) ?? []).toString()),
    (drawing) => !drawing.includes('<mc:Fallback>') && !drawing.includes('<w:txbxContent>'),
  );

/** Formulas, which mammoth ignores: ECMA-376, part 1, 22.1. */
const equation = /<m:oMath>(?:(?!<m:oMath>)[^])*?<\/m:oMath>/g;

const equationsOf = async ({ read }: ArchiveParts): Promise<string[]> =>
  [
    ...Buffer.from((await read('word/document.xml')) ?? [])
      .toString()
      .matchAll(equation),
  ]
    .map(([xml]) => partText(xml))
    .filter((text) => text !== '');

const besidePart = new RegExp(`^word/(?:footer\\d*\\.xml|${drawnParts})$`);

/** Returns the text outside the body: headers above, and the rest below. */
const around = async (parts: ArchiveParts, seen: WithoutHidden): Promise<{ above: string[]; below: string[] }> => {
  const beside = await textsOf(parts, seen, besidePart);
  return {
    above: await textsOf(parts, seen, /^word\/header\d*\.xml$/),
    below: [...(await equationsOf(parts)), ...(await boxesOf(parts, seen)), ...beside, ...(await commentsOf(parts))],
  };
};

/** The most tags, because the file is parsed into a tree: 100,000 take 160 MB; 1,000 full pages have half a million. */
const maxTags = 2_000_000;

/** The back link of a footnote. */
const backToText = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

const withRaised = (html: string): string =>
  html.replace(/<sup>([^<>]{1,3})<\/sup>/g, (whole, text: string) => {
    const signs = raised(text);
    return signs === text ? whole : signs;
  });

/** A marker for tabs, which HTML would collapse to spaces; a Unicode noncharacter, as for images. */
const tab = '\uFDD2';

/** Returns the text of the body, with its tabs, checkboxes and image markers. */
const bodyText = (html: string): string =>
  htmlText(
    html
      .replaceAll('\t', tab)
      .replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, '<p>$1</p>')
      .replace(/<input type="checkbox"( checked="checked")? ?\/?>/g, (_, isTicked?: string) => (isTicked === undefined ? '☐' : '☑'))
      .replace(backToText, ''),
  )
    .replaceAll(new RegExp(`(?<! ) *${tab} *`, 'g'), '\t')
    .replace(/^\t+/gm, '');

/** Reads Word files via HTML, which keeps table rows together, with the text of images in place. */
export const readDocx = guarded(async (bytes) => {
  const parts = await archiveParts(bytes);
  await checkTags(parts, ['word/document.xml'], maxTags);
  await checkXml(parts);
  const { pictures, markFor } = pictureMarks();
  const convertImage = mammoth.images.imgElement((image) => Promise.resolve({ src: markFor(() => image.readAsBuffer()) }));
  const seen = await withoutHidden(parts);
  // mammoth’s types don’t declare that it accepts an open file.
  const opened = { file: wordParts(parts, seen) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(opened, { convertImage });
  const { html, tables, notes } = await withAltChunks(withRaised(value), parts);
  const { above, below } = await around(parts, seen);
  const text = [...above, bodyText(html), ...below].join('\n');
  return { pages: [stated(text, [...htmlTables(html), ...tables])], pictures, notes, engine: 'mammoth 1.13.0' };
});
