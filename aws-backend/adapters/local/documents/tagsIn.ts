import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';

/** Counts the tags in XML: parsers create an object for each, which takes more memory than the tag. */
const tagsIn = (xml: Uint8Array): number => {
  let count = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) count += 1;
  return count;
};

/** Throws FILE_TOO_LARGE if any of these parts, or all together, have more tags than fit into memory. */
export const checkTags = async ({ read }: ArchiveParts, names: readonly string[], inOne: number, inAll = Infinity): Promise<void> => {
  let all = 0;
  for (const name of names) {
    const tags = tagsIn((await read(name)) ?? new Uint8Array());
    all += tags;
    if (tags > inOne || all > inAll) throw new RejectedError('FILE_TOO_LARGE');
  }
};
