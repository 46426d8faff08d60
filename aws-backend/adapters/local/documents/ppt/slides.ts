import { bodiesOf, type OfficeRecord } from '../officeArt/records.ts';
import { hiddenSlide, stated, type PageText } from '../pagedText.ts';
import { commentsOn, footIn } from './besideSlide.ts';
import { drawnOn, type Around } from './drawnOn.ts';
import type { PptFile } from './pptFile.ts';
import { shapesIn } from './shapes.ts';
import { slidesIn, type Listed } from './slideLists.ts';
import { wholeRecords } from './wholeRecords.ts';

/** [MS-PPT] 2.5: slides, their notes, a slide's properties and its drawing. */
const kinds = { slide: 0x03ee, notes: 0x03f0, about: 0x03ef, shown: 0x03f9, drawing: 0x040c } as const;
const notesAt = 16;
/** [MS-PPT] 2.6.6: slide show settings, with the flag of hidden slides. */
const shownAt = 10;
const leftOut = 4;

type MarkFor = Around['markFor'];

const drawingOf = (records: readonly OfficeRecord[], { texts }: Listed, markFor: MarkFor): ReturnType<typeof drawnOn> =>
  drawnOn(bodiesOf(records, kinds.drawing).flatMap(shapesIn), { listed: texts, markFor });

/** Returns the speaker notes of a slide. */
const notesTo = (slide: readonly OfficeRecord[], notes: Map<number, Listed>, file: PptFile, markFor: MarkFor): string[] => {
  const [about] = bodiesOf(slide, kinds.about);
  const id = about && about.length >= notesAt + 4 ? about.readUInt32LE(notesAt) : 0;
  const found = id === 0 ? undefined : notes.get(id);
  if (!found) return [];
  notes.delete(id);
  return drawingOf(wholeRecords(file.part(found.part, kinds.notes)), found, markFor).said;
};

const isHidden = (slide: readonly OfficeRecord[]): boolean =>
  bodiesOf(slide, kinds.shown).some((shown) => shown.length > shownAt && (shown.readUInt8(shownAt) & leftOut) !== 0);

/** Returns one page per slide: its shapes, footer, speaker notes and comments. */
export const pagesOf = (file: PptFile, markFor: MarkFor): PageText[] => {
  const document = wholeRecords(file.document);
  const notes = new Map(slidesIn(document, 'notes').map((each) => [each.slideId, each]));
  const footOfAll = footIn(document, 'allSlides') ?? [];
  return slidesIn(document, 'slides').map((listed) => {
    const slide = wholeRecords(file.part(listed.part, kinds.slide));
    const { said, tables } = drawingOf(slide, listed, markFor);
    const foot = (footIn(slide, 'slide') ?? footOfAll).filter((each) => !said.includes(each));
    const comments = commentsOn(slide).map((comment) => `Comment: ${comment.replace(/[\r\v\n]+/g, ' ')}`);
    const above = isHidden(slide) ? [hiddenSlide] : [];
    return stated([...above, ...said, ...foot, ...notesTo(slide, notes, file, markFor), ...comments].join('\n'), tables);
  });
};
