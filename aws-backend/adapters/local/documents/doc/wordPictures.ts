import { storedPictures, takeOnce } from '../officeArt/pictures.ts';
import type { WordFile } from './wordFile.ts';

/** Returns a reader of inline pictures by their offset in the Data stream: [MS-DOC] 2.9.192. */
export const picturesInText = ({ data }: WordFile): ((at: number) => Uint8Array | undefined) =>
  takeOnce(data, (at) =>
    at + 6 > data.length ? Buffer.alloc(0) : data.subarray(at + data.readUInt16LE(at + 4), at + data.readUInt32LE(at)),
  );

/** Returns the floating pictures, which the drawing store lists once each: [MS-DOC] 2.9.172. */
export const floatingPictures = ({ main, structure }: WordFile): (Uint8Array | undefined)[] =>
  storedPictures(structure(0x22a), main).flatMap((picture) => (picture ? [picture()] : []));
