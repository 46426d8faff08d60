import { maxReadCharacters } from '../../../contracts/limits.ts';
import { RejectedError } from '../../../runtime/errors.ts';

/** Returns a function that counts characters, and throws FILE_TOO_LARGE beyond the limit: reading all of a 48 MB table took 1 GB. */
export const countedLines = (): ((line: string) => string) => {
  let left = maxReadCharacters;
  return (line) => {
    left -= line.length;
    if (left < 0) throw new RejectedError('FILE_TOO_LARGE');
    return line;
  };
};
