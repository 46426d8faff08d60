import { artBody, artHeadBytes, pictureIn, storedPictures } from '../officeArt.ts';
import type { WordFile } from './wordFile.ts';

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

/** [MS-ODRAW] 2.2.32: where an entry says where its picture is. */
const placeInEntry = 28;

/** Pictures that float beside the text, each of which a list of them names once: [MS-DOC] 2.9.172. */
export const floatingPictures = ({ main, structure }: WordFile): (Uint8Array | undefined)[] =>
  storedPictures(structure(0x22a))
    .filter(({ length }) => length >= placeInEntry + 4)
    .map((entry) => entry.readUInt32LE(placeInEntry))
    .filter((at) => at + artHeadBytes <= main.length)
    .map(takeOnce(main, (at) => artBody(main, at)));
