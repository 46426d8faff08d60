import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';

/** Whether a file is larger than what is read of those named like it. It is kept all the same; where nobody says what is read, none is. */
export const isTooLargeToRead = ({ name, size }: Pick<File, 'name' | 'size'>, reading: ReadingLimits | undefined): boolean => {
  const ending = /[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  return size > (reading?.bytesByEnding[ending] ?? Infinity);
};
