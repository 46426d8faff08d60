import { storedPictures, takeOnce } from '../officeArt/pictures.ts';
import type { WordFile } from './wordFile.ts';

/** Pictures that stand in the text, by where they lie: [MS-DOC] 2.9.192. */
export const picturesInText = ({ data }: WordFile): ((at: number) => Uint8Array | undefined) =>
  takeOnce(data, (at) =>
    at + 6 > data.length ? Buffer.alloc(0) : data.subarray(at + data.readUInt16LE(at + 4), at + data.readUInt32LE(at)),
  );

/** Pictures that float beside the text, each of which a list of them names once: [MS-DOC] 2.9.172. */
export const floatingPictures = ({ main, structure }: WordFile): (Uint8Array | undefined)[] =>
  storedPictures(structure(0x22a), main).flatMap((picture) => (picture ? [picture()] : []));
