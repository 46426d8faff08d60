import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';

/** Whether a file exceeds the reading limit for its extension. It is stored all the same; without known limits, returns false. */
export const isTooLargeToRead = ({ name, size }: Pick<File, 'name' | 'size'>, reading: ReadingLimits | undefined): boolean => {
  const ending = /[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  return size > (reading?.bytesByEnding[ending] ?? Infinity);
};
