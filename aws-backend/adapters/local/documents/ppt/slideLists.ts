import { bodiesOf, type OfficeRecord } from '../officeArt/records.ts';
import { textsIn } from './slideTexts.ts';
import { wholeRecords } from './wholeRecords.ts';

/** A list entry of a slide: [MS-PPT] 2.4.14. */
export interface Listed {
  /** The ID of the slide's part. */
  part: number;
  slideId: number;
  /** The texts of the slide in the outline, which its shapes reference. */
  texts: string[];
}

const list = 0x0ff0;
const begins = 0x03f3;
const beginsBytes = 20;
const kinds = { slides: 0, notes: 2 } as const;

/** Groups the records by slide: each slide's texts follow its reference. */
const bySlide = (records: readonly OfficeRecord[]): Listed[] => {
  const starts = records.flatMap(({ kind, body }, index) => (kind === begins && body.length >= beginsBytes ? [{ index, body }] : []));
  return starts.map(({ index, body }, which) => ({
    part: body.readUInt32LE(0),
    slideId: body.readUInt32LE(12),
    texts: textsIn(records.slice(index + 1, starts[which + 1]?.index)),
  }));
};

/** Returns the slides of a document in order, or their notes. */
export const slidesIn = (document: readonly OfficeRecord[], which: keyof typeof kinds): Listed[] =>
  bodiesOf(
    document.filter(({ instance }) => instance === kinds[which]),
    list,
  ).flatMap((body) => bySlide(wholeRecords(body)));
