import { maxReadCharacters } from '../../../contracts/limits.ts';
import { RejectedError } from '../../../runtime/errors.ts';

/** Counts the lines of a file while they are read, and rejects it where they become too long a text: 48 MB of a table took 1 GB to be read to their end. */
export const countedLines = (): ((line: string) => string) => {
  let left = maxReadCharacters;
  return (line) => {
    left -= line.length;
    if (left < 0) throw new RejectedError('FILE_TOO_LARGE');
    return line;
  };
};
