import { bodiesOf, recordAt, recordsIn, type OfficeRecord } from './records.ts';

/** How pictures begin that are read: PNG and JPEG. */
const beginnings = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];

/** What a drawing says of itself before its picture is shorter. */
const mostBefore = 64 * 1024;

/** The picture in a drawing, which holds it as its file was: [MS-ODRAW] 2.2.23. */
export const pictureIn = (drawing: Buffer): Uint8Array | undefined => {
  const head = drawing.subarray(0, mostBefore);
  const starts = beginnings.map((beginning) => head.indexOf(beginning)).filter((at) => at >= 0);
  return starts.length === 0 ? undefined : drawing.subarray(Math.min(...starts));
};

/** Takes each picture of a stream once. They lie beside each other: what is more than the stream in all is none of them. */
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

/** [MS-ODRAW] 2.2.12, 2.2.20 and 2.2.32: all drawings, the store of their pictures, and one of these. */
const kinds = { all: 0xf000, store: 0xf001, entry: 0xf007 };
const placeInEntry = 28;

/** Where in its stream a picture of the store lies, undefined where it lies elsewhere. */
const placeOf = ({ kind, body }: OfficeRecord, stream: Buffer): number | undefined => {
  const place = kind === kinds.entry && body.length >= placeInEntry + 4 ? body.readUInt32LE(placeInEntry) : stream.length;
  return recordAt(stream, place) && place;
};

/** What says of each picture of a file where it is, or holds it, in the order of their numbers. */
export const storedEntries = (drawings: Buffer): OfficeRecord[] =>
  bodiesOf(recordsIn(drawings), kinds.all)
    .flatMap((all) => bodiesOf(recordsIn(all), kinds.store))
    .flatMap((store) => recordsIn(store));

/** The pictures that lie in a stream of their own, by their numbers. Undefined are those that lie elsewhere. */
export const storedPictures = (drawings: Buffer, stream: Buffer): ((() => Uint8Array | undefined) | undefined)[] => {
  const pictureAt = takeOnce(stream, (at) => recordAt(stream, at)?.body ?? Buffer.alloc(0));
  return storedEntries(drawings).map((entry) => {
    const place = placeOf(entry, stream);
    return place === undefined ? undefined : () => pictureAt(place);
  });
};
