import { RejectedError } from '../../../../runtime/errors.ts';
import { bodiesOf, type OfficeRecord } from '../officeArt/records.ts';
import { properties, propertiesOf } from '../officeArt/shapeProperties.ts';
import { textsIn } from './slideTexts.ts';
import { wholeRecords } from './wholeRecords.ts';

/** A shape of a drawing: its text, and its picture's number, from 1. */
export interface Shape {
  text: string;
  /** The index of its text in the outline's texts of the slide. */
  listed: number | undefined;
  picture: number | undefined;
  /** Its position in its group. */
  place: { left: number; top: number } | undefined;
  isLine: boolean;
}

export interface Group {
  parts: (Shape | Group)[];
  isTable: boolean;
}

/** [MS-ODRAW] 2.2 and [MS-PPT] 2.9.77 and 2.9.78. */
const kinds = { drawing: 0xf002, group: 0xf003, shape: 0xf004, about: 0xf00a, place: 0xf00f, words: 0xf00d, listed: 0x0f9e } as const;
const line = 20;
const deleted = 0x8;
const pictureFills = 3;
/** The deepest nesting of groups; real slides have a handful of levels. */
const deepest = 100;
/** The most shapes per slide. */
const maxShapes = 200_000;

const placeOf = (place: Buffer | undefined): Shape['place'] =>
  place && place.length >= 16 ? { left: place.readInt32LE(0), top: place.readInt32LE(4) } : undefined;

const wordsOf = (records: readonly OfficeRecord[]): Pick<Shape, 'text' | 'listed'> => {
  const words = bodiesOf(records, kinds.words).flatMap(wholeRecords);
  const [listed] = bodiesOf(words, kinds.listed);
  return { text: textsIn(words).join('\n'), listed: listed && listed.length >= 4 ? listed.readUInt32LE(0) : undefined };
};

const shapeOf = (records: readonly OfficeRecord[]): Shape | undefined => {
  const about = records.find(({ kind }) => kind === kinds.about);
  if (about && about.body.length >= 8 && (about.body.readUInt32LE(4) & deleted) !== 0) return undefined;
  const { numbers, words } = propertiesOf(records);
  const { text, listed } = wordsOf(records);
  const fill = numbers.get(properties.fillKind) === pictureFills ? numbers.get(properties.fill) : undefined;
  return {
    text: [words.get(properties.drawnWords) ?? '', text].filter((each) => each !== '').join('\n'),
    listed,
    picture: numbers.get(properties.picture) ?? fill,
    place: placeOf(bodiesOf(records, kinds.place)[0]),
    isLine: about?.instance === line,
  };
};

/** Returns the contents of a group, whose first shape is the group itself. */
const groupOf = (body: Buffer, depth: number, left: { shapes: number }): Group => {
  const [own, ...others] = wholeRecords(body);
  left.shapes -= others.length;
  if (depth > deepest || left.shapes < 0) throw new RejectedError('FILE_CORRUPT');
  const { numbers } = propertiesOf(own ? wholeRecords(own.body) : []);
  const parts = others.flatMap((each): (Shape | Group | undefined)[] => {
    if (each.kind === kinds.group) return [groupOf(each.body, depth + 1, left)];
    return each.kind === kinds.shape ? [shapeOf(wholeRecords(each.body))] : [];
  });
  return { parts: parts.filter((part) => part !== undefined), isTable: ((numbers.get(properties.table) ?? 0) & 1) !== 0 };
};

/** Returns the shapes of a slide's drawing, nested in their groups. */
export const shapesIn = (drawing: Buffer): Group[] => {
  const left = { shapes: maxShapes };
  const groups = bodiesOf(wholeRecords(drawing), kinds.drawing).flatMap((each) => bodiesOf(wholeRecords(each), kinds.group));
  return groups.map((group) => groupOf(group, 1, left));
};
