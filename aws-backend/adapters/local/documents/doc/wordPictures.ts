import type { WordFile } from './wordFile.ts';

/** How pictures begin that are read: PNG and JPEG. */
const beginnings = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];

/** What a drawing says of itself before its picture is shorter. */
const mostBefore = 64 * 1024;

/** The picture in a drawing, which holds it as its file was: [MS-ODRAW] 2.2.23. */
const pictureIn = (drawing: Buffer): Uint8Array | undefined => {
  const head = drawing.subarray(0, mostBefore);
  const starts = beginnings.map((beginning) => head.indexOf(beginning)).filter((at) => at >= 0);
  return starts.length === 0 ? undefined : drawing.subarray(Math.min(...starts));
};

/** Takes each picture of a stream once. They lie beside each other: what is more than the stream in all is none of them. */
const takeOnce = (stream: Buffer, drawingAt: (at: number) => Buffer): ((at: number) => Uint8Array | undefined) => {
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

/** Pictures that stand in the text, by where they lie: [MS-DOC] 2.9.192. */
export const picturesInText = ({ data }: WordFile): ((at: number) => Uint8Array | undefined) =>
  takeOnce(data, (at) =>
    at + 6 > data.length ? Buffer.alloc(0) : data.subarray(at + data.readUInt16LE(at + 4), at + data.readUInt32LE(at)),
  );

const headBytes = 8;
const bodyOf = (bytes: Buffer, at: number): Buffer => bytes.subarray(at + headBytes, at + headBytes + bytes.readUInt32LE(at + 4));

/** [MS-ODRAW] 1.4: what drawings are made of, one after the other. */
const records = (bytes: Buffer): { kind: number; body: Buffer }[] => {
  const found: { kind: number; body: Buffer }[] = [];
  for (let at = 0; at + headBytes <= bytes.length;) {
    const body = bodyOf(bytes, at);
    found.push({ kind: bytes.readUInt16LE(at + 2), body });
    at += headBytes + body.length;
  }
  return found;
};

/** [MS-ODRAW] 2.2.12, 2.2.20 and 2.2.32: all drawings, the store of their pictures, and one of these. */
const kinds = { all: 0xf000, store: 0xf001, entry: 0xf007 };
const placeInEntry = 28;

/** Pictures that float beside the text, each of which a list of them names once: [MS-DOC] 2.9.172. */
export const floatingPictures = ({ main, structure }: WordFile): (Uint8Array | undefined)[] => {
  const within = (parts: ReturnType<typeof records>, kind: number) => parts.filter((each) => each.kind === kind).map(({ body }) => body);
  const stores = within(records(structure(0x22a)), kinds.all).flatMap((all) => within(records(all), kinds.store));
  const entries = stores.flatMap((store) => within(records(store), kinds.entry)).filter(({ length }) => length >= placeInEntry + 4);
  return entries
    .map((entry) => entry.readUInt32LE(placeInEntry))
    .filter((at) => at + headBytes <= main.length)
    .map(takeOnce(main, (at) => bodyOf(main, at)));
};
