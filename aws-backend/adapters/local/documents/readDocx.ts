import mammoth from 'mammoth';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { guarded } from './guarded.ts';
import { htmlText } from './htmlText.ts';
import { pictureMarks } from './markedPictures.ts';
import { stated } from './pagedText.ts';
import { alternativeTexts, partText } from './partText.ts';
import { htmlTables } from './tables/htmlTables.ts';

/** Word writes a header for each kind of page and section, mostly the same. */
const textsOf = async ({ names, read }: ArchiveParts, part: RegExp): Promise<string[]> => {
  const texts: string[] = [];
  for (const name of names.filter((each) => part.test(each))) texts.push(partText(Buffer.from((await read(name)) ?? []).toString()));
  return [...new Set(texts)].filter((text) => text !== '');
};

const commentsOf = async ({ read }: ArchiveParts): Promise<string[]> =>
  Buffer.from((await read('word/comments.xml')) ?? [])
    .toString()
    .split(/(?=<w:comment )/)
    .map(partText)
    .filter((text) => text !== '')
    .map((text) => `Comment: ${text}`);

/** mammoth reads a drawing as older programs do: where it is not written for them, its words are missing. */
const boxesOf = async ({ read }: ArchiveParts): Promise<string[]> =>
  alternativeTexts(Buffer.from((await read('word/document.xml')) ?? []).toString(), (drawing) => !drawing.includes('<mc:Fallback>'));

/** Formulas, which mammoth leaves out: ECMA-376, part 1, 22.1. */
const equation = /<m:oMath>(?:(?!<m:oMath>)[^])*?<\/m:oMath>/g;

const equationsOf = async ({ read }: ArchiveParts): Promise<string[]> =>
  [
    ...Buffer.from((await read('word/document.xml')) ?? [])
      .toString()
      .matchAll(equation),
  ]
    .map(([xml]) => partText(xml))
    .filter((text) => text !== '');

/** What stands around and beside the body. */
const around = async (bytes: Uint8Array): Promise<{ above: string[]; below: string[] }> => {
  const parts = await archiveParts(bytes);
  const beside = await textsOf(parts, /^word\/(?:footer|diagrams\/data|charts\/chart)\d*\.xml$/);
  return {
    above: await textsOf(parts, /^word\/header\d*\.xml$/),
    below: [...(await equationsOf(parts)), ...(await boxesOf(parts)), ...beside, ...(await commentsOf(parts))],
  };
};

/** Where a footnote leads back to. */
const backToText = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** Word: by way of HTML, which keeps the rows of tables together; what its pictures say stands where they do. */
export const readDocx = guarded(async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { pictures, markFor } = pictureMarks();
  const convertImage = mammoth.images.imgElement((image) => Promise.resolve({ src: markFor(() => image.readAsBuffer()) }));
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
  const { above, below } = await around(bytes);
  const body = htmlText(value.replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, '<p>$1</p>').replace(backToText, ''));
  const text = [...above, body, ...below].join('\n');
  return { pages: [stated(text, htmlTables(value))], pictures, engine: 'mammoth 1.13.0' };
});
