import { RejectedError } from '../../../../runtime/errors.ts';
import { recordsIn, type OfficeRecord } from '../officeArt/records.ts';

/** Pieces beside each other: the list of a thousand slides has some ten thousand, and each takes more memory than the eight bytes it may be. */
const mostPieces = 1_000_000;

/** What lies one after the other in a part of a PowerPoint file, of which none breaks off. */
export const wholeRecords = (bytes: Buffer): OfficeRecord[] => {
  const records = recordsIn(bytes, mostPieces + 1);
  if (records.length > mostPieces || records.at(-1)?.isWhole === false) throw new RejectedError('FILE_CORRUPT');
  return records;
};
