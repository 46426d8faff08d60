import { RejectedError } from '../../../runtime/errors.ts';

/** The longest text that may be chosen to be passed on, in UTF-16 code units; a setting may choose less. */
const mostCharacters = 10_000_000;

/** Counts the lines of a file while they are read, and rejects it where they become too long a text: 48 MB of a table took 1 GB to be read to their end. */
export const countedLines = (): ((line: string) => string) => {
  let left = mostCharacters;
  return (line) => {
    left -= line.length;
    if (left < 0) throw new RejectedError('FILE_TOO_LARGE');
    return line;
  };
};
