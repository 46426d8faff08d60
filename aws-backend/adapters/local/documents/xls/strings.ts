import type { Continued } from './continued.ts';

/** What a string's flags say: letters of two bytes, runs of letters that look alike, and data beside them. */
const flag = { wide: 1, beside: 4, runs: 8 };
const runBytes = 4;

/** [MS-XLS] 2.5.294: a string that counts its letters in two bytes. */
export const longString = (data: Continued): string => {
  const count = data.uint16();
  return data.letters(count, (data.uint8() & flag.wide) !== 0);
};

/** [MS-XLS] 2.5.240: one that counts them in one. */
export const shortString = (data: Continued): string => {
  const count = data.uint8();
  return data.letters(count, (data.uint8() & flag.wide) !== 0);
};

/** [MS-XLS] 2.5.293: one that may say how its letters look. */
const richString = (data: Continued): string => {
  const count = data.uint16();
  const flags = data.uint8();
  const runs = (flags & flag.runs) === 0 ? 0 : data.uint16();
  const besideBytes = (flags & flag.beside) === 0 ? 0 : data.uint32();
  const text = data.letters(count, (flags & flag.wide) !== 0);
  data.skip(runs * runBytes + besideBytes);
  return text;
};

/** [MS-XLS] 2.4.265: the strings of all cells, each once. */
export const sharedStrings = (data: Continued): string[] => {
  data.skip(4);
  const count = data.uint32();
  const strings: string[] = [];
  while (strings.length < count) strings.push(richString(data));
  return strings;
};
