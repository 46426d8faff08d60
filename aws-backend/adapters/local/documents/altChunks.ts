import { note, type Note } from '../../../contracts/notes.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { decodeText } from './decodeText.ts';
import { htmlText } from './htmlText.ts';
import { chunkMark } from './knownTags.ts';
import { isPage } from './mailBoundary.ts';
import { orTooDeep } from './orTooDeep.ts';
import { nameFinder, relationsFile, relationsIn, textOf } from './partRelations.ts';
import { htmlTables } from './tables/htmlTables.ts';
import type { FoundTable } from './tables/table.ts';

const main = 'word/document.xml';
const mailHead = /^\s*(?:MIME-Version|Content-Type|From|Date|Subject):/i;
const isPageName = /\.x?html?$/i;

/** Returns the HTML of a part that is a web page or web archive (MHTML); undefined for other types. */
const pageOf = async (name: string, bytes: Uint8Array): Promise<string | undefined> => {
  const text = decodeText(bytes);
  if (mailHead.test(text)) return (await (await import('./parseMail.ts')).parseMail(bytes)).html;
  return isPageName.test(name) || isPage.test(text) ? text : undefined;
};

/** Converts text to HTML within a paragraph, with its line breaks. */
const asLines = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
    .replaceAll(/ {2,}/g, '\t')
    .replaceAll('\n', '<br>');

/** An embedded document, as a line of HTML. */
interface Chunk {
  line: string;
  tables: FoundTable[];
}

const chunkOf = async (name: string, { read }: ArchiveParts): Promise<Chunk | undefined> => {
  try {
    const page = await pageOf(name, (await read(name)) ?? new Uint8Array());
    return page === undefined ? undefined : orTooDeep(() => ({ line: asLines(htmlText(page)), tables: htmlTables(page) }));
  } catch (error) {
    // A damaged chunk doesn't affect the others or the file.
    if (error instanceof RejectedError) return undefined;
    throw error;
  }
};

/** The body with its embedded documents, each once. */
export interface WithChunks {
  html: string;
  tables: FoundTable[];
  notes: Note[];
}

/** Inserts the HTML documents embedded in a Word file, which Word imports when it opens the file: ECMA-376, part 1, 17.17.2. */
export const withAltChunks = async (html: string, parts: ArchiveParts): Promise<WithChunks> => {
  const ids = new Set([...html.matchAll(chunkMark)].map(([, id = '']) => id));
  if (ids.size === 0) return { html, tables: [], notes: [] };
  const nameOf = nameFinder(parts);
  const relations = relationsIn(await textOf(parts, relationsFile(main))).filter(({ id, kind }) => kind === 'aFChunk' && ids.has(id));
  const names = new Map(relations.map(({ id, target }) => [nameOf('word', target), id]));
  const chunks = new Map<string, Chunk | undefined>();
  for (const [name, id] of names) chunks.set(id, await chunkOf(name, parts));
  const lines = new Map([...chunks].map(([id, chunk]) => [id, chunk?.line ?? '']));
  const lineOf = (_: string, id: string): string => {
    const line = lines.get(id) ?? '';
    lines.delete(id);
    return line;
  };
  const found = [...chunks.values()];
  return {
    html: html.replace(chunkMark, lineOf),
    tables: found.flatMap((chunk) => chunk?.tables ?? []),
    notes: found.includes(undefined) ? [note('PARTS_UNREAD')] : [],
  };
};
