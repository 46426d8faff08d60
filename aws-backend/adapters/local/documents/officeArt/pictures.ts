import { bodiesOf, recordAt, recordsIn, type OfficeRecord } from './records.ts';

/** The signatures of the supported image types: PNG and JPEG. */
const beginnings = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];

/** The header of a drawing, before its picture, is shorter than this. */
const maxBefore = 64 * 1024;

/** Returns the image file embedded in a drawing: [MS-ODRAW] 2.2.23. Undefined if it isn't PNG or JPEG. */
export const pictureIn = (drawing: Buffer): Uint8Array | undefined => {
  const head = drawing.subarray(0, maxBefore);
  const starts = beginnings.map((beginning) => head.indexOf(beginning)).filter((at) => at >= 0);
  return starts.length === 0 ? undefined : drawing.subarray(Math.min(...starts));
};

/** Returns a reader that extracts each picture of a stream once. Returns undefined once all together are larger than the stream. */
export const takeOnce = (stream: Buffer, drawingAt: (at: number) => Buffer): ((at: number) => Uint8Array | undefined) => {
  const taken = new Map<number, Uint8Array | undefined>();
  let left = stream.length;
  return (at) => {
    if (taken.has(at)) return taken.get(at);
    const drawing = drawingAt(at);
    left -= drawing.length;
    const picture = left < 0 ? undefined : pictureIn(drawing);
    taken.set(at, picture);
    return picture;
  };
};

/** [MS-ODRAW] 2.2.12, 2.2.20 and 2.2.32: the drawing group, its picture store, and a store entry. */
const kinds = { all: 0xf000, store: 0xf001, entry: 0xf007 };
const placeInEntry = 28;

/** Returns a picture's offset in the stream. Undefined if it is stored elsewhere. */
const placeOf = ({ kind, body }: OfficeRecord, stream: Buffer): number | undefined => {
  const place = kind === kinds.entry && body.length >= placeInEntry + 4 ? body.readUInt32LE(placeInEntry) : stream.length;
  return recordAt(stream, place) && place;
};

/** Returns the entries of the picture store, which contain or locate the pictures, in the order of their IDs. */
export const storedEntries = (drawings: Buffer): OfficeRecord[] =>
  bodiesOf(recordsIn(drawings), kinds.all)
    .flatMap((all) => bodiesOf(recordsIn(all), kinds.store))
    .flatMap((store) => recordsIn(store));

/** Returns readers of the pictures in this stream, by ID. Undefined for those stored elsewhere. */
export const storedPictures = (drawings: Buffer, stream: Buffer): ((() => Uint8Array | undefined) | undefined)[] => {
  const pictureAt = takeOnce(stream, (at) => recordAt(stream, at)?.body ?? Buffer.alloc(0));
  return storedEntries(drawings).map((entry) => {
    const place = placeOf(entry, stream);
    return place === undefined ? undefined : () => pictureAt(place);
  });
};
