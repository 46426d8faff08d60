import type { Continued } from './continued.ts';

/** Flags of a string: 2-byte characters, phonetic data, formatting runs. */
const flag = { wide: 1, beside: 4, runs: 8 };
const runBytes = 4;

/** [MS-XLS] 2.5.294: reads a string with a 2-byte length. */
export const longString = (data: Continued): string => {
  const count = data.uint16();
  return data.letters(count, (data.uint8() & flag.wide) !== 0);
};

/** [MS-XLS] 2.5.240: reads a string with a 1-byte length. */
export const shortString = (data: Continued): string => {
  const count = data.uint8();
  return data.letters(count, (data.uint8() & flag.wide) !== 0);
};

/** [MS-XLS] 2.5.293: reads a string with optional formatting. */
const richString = (data: Continued): string => {
  const count = data.uint16();
  const flags = data.uint8();
  const runs = (flags & flag.runs) === 0 ? 0 : data.uint16();
  const besideBytes = (flags & flag.beside) === 0 ? 0 : data.uint32();
  const text = data.letters(count, (flags & flag.wide) !== 0);
  data.skip(runs * runBytes + besideBytes);
  return text;
};

/** [MS-XLS] 2.4.265: reads the shared strings table. */
export const sharedStrings = (data: Continued): string[] => {
  data.skip(4);
  const count = data.uint32();
  const strings: string[] = [];
  while (strings.length < count) strings.push(richString(data));
  return strings;
};
