import { parseOffice, type OfficeContentNode } from 'officeparser';
import { note } from '../../../contracts/notes.ts';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { guarded } from './guarded.ts';
import { pictureMarks } from './markedPictures.ts';
import { hiddenSlide, stated, type PageText } from './pagedText.ts';
import './quietXmldom.ts';
import { alternativeTexts, drawnParts, partText } from './partText.ts';
import { officeTables } from './tables/officeTables.ts';
import { seenSlides } from './seenSlides.ts';
import { slideComments } from './slideComments.ts';
import { checkTags } from './tagsIn.ts';
import { withUsualNames, type UsualNames } from './usualNames.ts';
import { checkXml } from './wellFormed.ts';

const blocks: ReadonlySet<string> = new Set(['slide', 'note', 'list', 'table', 'page', 'header', 'footer']);

type MarkOf = (picture: OfficeContentNode) => string;

const picturesIn = (node: OfficeContentNode): OfficeContentNode[] =>
  node.type === 'image' ? [node] : (node.children ?? []).flatMap(picturesIn);

/** Returns a node's text: one line per block, tabs between the cells of a row, a marker per image. */
const textOf = (node: OfficeContentNode, markOf: MarkOf): string => {
  const within = (nodes: readonly OfficeContentNode[] = []): string[] => nodes.map((each) => textOf(each, markOf));
  if (node.type === 'image') return markOf(node);
  if (node.type === 'row') return within(node.children).join('\t');
  // The cell's own text has no separator between paragraphs.
  if (node.type === 'cell') return within(node.children).join(' ');
  const isBlock = blocks.has(node.type) || node.text === undefined;
  const own = isBlock ? within(node.children).join('\n') : [node.text, ...picturesIn(node).map(markOf)].join('');
  const comments = within(node.comments).map((comment) => `Comment: ${comment}`);
  const notes = within(node.notes).filter((note) => note !== '');
  return [own, ...notes, ...comments].join('\n');
};

/** Returns the number in a slide's part name. */
const numberOf = ({ metadata }: OfficeContentNode): number => (metadata && 'slideNumber' in metadata ? metadata.slideNumber : 0);

/** Removes the slide number at the end of the speaker notes. */
const withoutSlideNumber = (text: string, number: number): string => text.replace(new RegExp(`\\n${number}$`), '');

/** Collects images that are in one folder of the file. */
const marksIn = (folder: string, { read }: ArchiveParts) => {
  const { pictures, markFor } = pictureMarks();
  const markOf: MarkOf = ({ metadata }) => {
    const name = metadata && 'attachmentName' in metadata ? metadata.attachmentName : undefined;
    return name ? markFor(() => read(`${folder}/${name}`)) : '';
  };
  return { pictures, markOf };
};

/** A slide that is hidden in the slide show, but visible to whoever opens the file: ECMA-376, part 1, 19.3.1.38. */
const hidden = /<p:sld\s[^<>]*\sshow="(?:0|false)"/;

const drawnPart = new RegExp(`"[^"]*/(${drawnParts})"`, 'g');

/** Returns the text of a slide's diagrams, charts and comments, and of drawings that the parser ignores. */
const drawnOn = async (parts: ArchiveParts, number: number): Promise<{ isHidden: boolean; texts: string[] }> => {
  const xmlOf = async (name: string): Promise<string> => Buffer.from((await parts.read(`ppt/${name}`)) ?? []).toString();
  const relations = await xmlOf(`slides/_rels/slide${number}.xml.rels`);
  const slide = await xmlOf(`slides/slide${number}.xml`);
  const texts = alternativeTexts(slide);
  for (const [, name = ''] of relations.matchAll(drawnPart)) {
    texts.push(partText(await xmlOf(name)));
  }
  texts.push(...(await slideComments(parts, `ppt/slides/slide${number}.xml`)));
  return { isHidden: hidden.test(slide), texts: texts.filter((each) => each !== '') };
};

/** The same as the limit of parts in an archive. */
const maxSlides = 10_000;

/** The most tags, because slides are parsed into trees: a slide with 1.5 million took 1.2 GB, forty with 4 million in total took 950 MB. */
const maxTags = { inOne: 1_000_000, inAll: 5_000_000 };

const usual: UsualNames = {
  main: 'ppt/presentation.xml',
  numbered: { kind: 'slide', begin: 'ppt/slides/slide', isReadByNumber: true },
  beside: { kind: 'notesSlide', begin: 'ppt/notesSlides/notesSlide' },
  single: {},
};

/** Reads PowerPoint files: one page per slide, with the text of images, diagrams and charts, then the speaker notes. */
export const readPptx = guarded(async (file) => {
  const named = await withUsualNames(file, await archiveParts(file), usual);
  const { bytes, hasHidden } = await seenSlides(named, await archiveParts(named));
  const parts = await archiveParts(bytes);
  const xml = parts.names.filter((name) => /^ppt\/.*\.xml$/.test(name));
  await checkTags(parts, xml, maxTags.inOne, maxTags.inAll);
  await checkXml(parts);
  const { content } = await parseOffice(bytes, { fileType: 'pptx' });
  const { pictures, markOf } = marksIn('ppt/media', parts);
  const pages: PageText[] = [];
  for (const slide of content) {
    const number = numberOf(slide);
    // The parser skips empty slides.
    while (pages.length < Math.min(number, maxSlides) - 1) pages.push(stated(''));
    const text = withoutSlideNumber(textOf(slide, markOf), number);
    const { isHidden, texts } = await drawnOn(parts, number);
    pages.push(stated([...(isHidden ? [hiddenSlide] : []), text, ...texts].join('\n'), officeTables(slide)));
  }
  return { pages, pictures, engine: 'officeparser 7.8.0', notes: hasHidden ? [note('HIDDEN_LEFT_OUT')] : [] };
});
