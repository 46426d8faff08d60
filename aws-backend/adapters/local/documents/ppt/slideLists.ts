import { bodiesOf, type OfficeRecord } from '../officeArt/records.ts';
import { textsIn } from './slideTexts.ts';
import { wholeRecords } from './wholeRecords.ts';

/** What a list says of one slide: [MS-PPT] 2.4.14. */
export interface Listed {
  /** The number of the part that the slide is. */
  part: number;
  slideId: number;
  /** Words of the slide that are shown in its outline: its shapes say which. */
  texts: string[];
}

const list = 0x0ff0;
const begins = 0x03f3;
const beginsBytes = 20;
const kinds = { slides: 0, notes: 2 } as const;

/** What belongs to each slide, which follows what names it. */
const bySlide = (records: readonly OfficeRecord[]): Listed[] => {
  const starts = records.flatMap(({ kind, body }, index) => (kind === begins && body.length >= beginsBytes ? [{ index, body }] : []));
  return starts.map(({ index, body }, which) => ({
    part: body.readUInt32LE(0),
    slideId: body.readUInt32LE(12),
    texts: textsIn(records.slice(index + 1, starts[which + 1]?.index)),
  }));
};

/** The slides of a document in their order, or the notes to them. */
export const slidesIn = (document: readonly OfficeRecord[], which: keyof typeof kinds): Listed[] =>
  bodiesOf(
    document.filter(({ instance }) => instance === kinds[which]),
    list,
  ).flatMap((body) => bySlide(wholeRecords(body)));
