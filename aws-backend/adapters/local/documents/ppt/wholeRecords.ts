import { RejectedError } from '../../../../runtime/errors.ts';
import { recordsIn, type OfficeRecord } from '../officeArt/records.ts';

/** The most sibling records: a thousand slides have about ten thousand, and each takes more memory than the eight bytes it may have. */
const maxPieces = 1_000_000;

/** Returns the records of a part. Throws FILE_CORRUPT if one is truncated or there are too many. */
export const wholeRecords = (bytes: Buffer): OfficeRecord[] => {
  const records = recordsIn(bytes, maxPieces + 1);
  if (records.length > maxPieces || records.at(-1)?.isWhole === false) throw new RejectedError('FILE_CORRUPT');
  return records;
};
