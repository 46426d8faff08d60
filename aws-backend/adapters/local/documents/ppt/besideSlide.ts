import { bodiesOf, type OfficeRecord } from '../officeArt/records.ts';
import { wholeRecords } from './wholeRecords.ts';

/** [MS-PPT] 2.4.15: the footer of a slide, and which of its parts are shown. */
const foot = { all: 0x0fd9, shown: 0x0fda, slide: 0, allSlides: 3, day: 0, footer: 2 } as const;
const shows = { day: 0x01 | 0x04, footer: 0x20 } as const;
/** [MS-PPT] 2.5.19 to 2.5.25: extensions of later PowerPoint versions, including comments. */
const added = { all: 0x1388, one: 0x138a, content: 0x138b, name: '___PPT10', comment: 0x2ee0, words: 1 } as const;
const string = 0x0fba;

const strings = (records: readonly OfficeRecord[], instance: number): string[] =>
  bodiesOf(
    records.filter((each) => each.instance === instance),
    string,
  ).map((body) => body.toString('utf16le'));

/** PowerPoint's own limit; a longer one for the whole document would be repeated on each slide. */
const maxLetters = 255;

type Foot = readonly string[] | undefined;

/** Returns the date and footer of a slide, or the default of the document: [MS-PPT] 2.4.15 and 2.5.16. Undefined if there are none. */
export const footIn = (records: readonly OfficeRecord[], of: 'slide' | 'allSlides'): Foot => {
  const [stated] = bodiesOf(
    records.filter(({ instance }) => instance === foot[of]),
    foot.all,
  );
  if (!stated) return undefined;
  const parts = wholeRecords(stated);
  const flags = bodiesOf(parts, foot.shown).map((each) => (each.length >= 4 ? each.readUInt16LE(2) : 0))[0] ?? 0;
  const shown = (['day', 'footer'] as const).filter((which) => (flags & shows[which]) === shows[which]);
  return shown.flatMap((which) => strings(parts, foot[which])).map((each) => each.slice(0, maxLetters));
};

/** Returns the comments on a slide. */
export const commentsOn = (slide: readonly OfficeRecord[]): string[] => {
  const tags = bodiesOf(slide, added.all).flatMap(wholeRecords);
  const contents = bodiesOf(tags, added.one)
    .map(wholeRecords)
    .filter((tag) => strings(tag, 0).includes(added.name))
    .flatMap((tag) => bodiesOf(tag, added.content));
  return contents
    .flatMap(wholeRecords)
    .filter(({ kind }) => kind === added.comment)
    .flatMap(({ body }) => strings(wholeRecords(body), added.words));
};
