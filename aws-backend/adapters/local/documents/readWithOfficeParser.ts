import { parseOffice, type OfficeContentNode } from 'officeparser';
import { guarded } from './guarded.ts';
import { stated } from './pagedText.ts';
import { officeTables } from './tables/officeTables.ts';

const blocks: ReadonlySet<string> = new Set(['slide', 'note', 'list', 'table', 'page', 'header', 'footer']);

/** A node's text: a line for each block, a tab between the cells of a row. */
const textOf = (node: OfficeContentNode): string => {
  const notes = (node.notes ?? []).map(textOf).filter((note) => note !== '');
  if (node.type === 'row') return (node.children ?? []).map(textOf).join('\t');
  const own = blocks.has(node.type) || node.text === undefined ? (node.children ?? []).map(textOf).join('\n') : node.text;
  return [own, ...notes].join('\n');
};

/** What stands under a slide besides the speaker's words: its number. */
const withoutSlideNumber = (text: string, number: number): string => text.replace(new RegExp(`\\n${number}$`), '');

/** PowerPoint: a page a slide, with the speaker's notes below. */
export const readPptx = guarded(async (bytes) => {
  const { content } = await parseOffice(bytes, { fileType: 'pptx' });
  const pages = content.map((slide, index) => stated(withoutSlideNumber(textOf(slide), index + 1), officeTables(slide)));
  return { pages, engine: 'officeparser 7.8.0' };
});

/** OpenDocument text. */
export const readOdt = guarded(async (bytes) => {
  const { content } = await parseOffice(bytes, { fileType: 'odt' });
  return { pages: [stated(content.map(textOf).join('\n'), content.flatMap(officeTables))], engine: 'officeparser 7.8.0' };
});
