import { RejectedError } from '../../../../runtime/errors.ts';
import { compoundStreams } from '../compound/compoundStreams.ts';
import { recordAt } from '../officeArt/records.ts';
import { persistedIn } from './persistObjects.ts';

/** The latest version of a PowerPoint file's parts: [MS-PPT] 2.1. */
export interface PptFile {
  document: Buffer;
  /** Returns a part by ID and record type. Throws FILE_CORRUPT if there is none. Each should be read only once. */
  part(number: number, kind: number): Buffer;
  /** The Pictures stream. */
  pictures: Buffer;
}

/** [MS-PPT] 2.3.2. */
const encryptedToken = 0xf3d1c4df;
const currentUserBytes = 20;
const documentKind = 0x03e8;

/** Returns the offset of the last user edit. */
const lastEditOf = (currentUser: Buffer): number => {
  if (currentUser.length < currentUserBytes) throw new RejectedError('FILE_CORRUPT');
  if (currentUser.readUInt32LE(12) === encryptedToken) throw new RejectedError('FILE_ENCRYPTED');
  return currentUser.readUInt32LE(16);
};

/** Opens a PowerPoint file. Parts don't overlap: if they are larger than the file in total, their references are circular. */
export const openPptFile = async (bytes: Uint8Array): Promise<PptFile> => {
  const streams = await compoundStreams(bytes);
  const stream = (name: string): Buffer => {
    const { buffer, byteOffset, byteLength } = streams.read(name) ?? new Uint8Array();
    return Buffer.from(buffer, byteOffset, byteLength);
  };
  const main = stream('PowerPoint Document');
  const { places, document, isEncrypted } = persistedIn(main, lastEditOf(stream('Current User')));
  if (isEncrypted) throw new RejectedError('FILE_ENCRYPTED');
  let left = main.length;
  const part = (number: number, kind: number): Buffer => {
    const record = recordAt(main, places.get(number) ?? main.length);
    left -= record?.body.length ?? 0;
    if (record?.kind !== kind || !record.isWhole || left < 0) throw new RejectedError('FILE_CORRUPT');
    return record.body;
  };
  return { document: part(document, documentKind), part, pictures: stream('Pictures') };
};
