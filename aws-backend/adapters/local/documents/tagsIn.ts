import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';

/** How many tags begin in a part of an archive: each becomes an object, of more memory than the tag. */
const tagsIn = (xml: Uint8Array): number => {
  let count = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) count += 1;
  return count;
};

/** Rejects a file that has more tags than fit into memory in one of some parts, or in all of them. */
export const checkTags = async ({ read }: ArchiveParts, names: readonly string[], inOne: number, inAll = Infinity): Promise<void> => {
  let all = 0;
  for (const name of names) {
    const tags = tagsIn((await read(name)) ?? new Uint8Array());
    all += tags;
    if (tags > inOne || all > inAll) throw new RejectedError('FILE_TOO_LARGE');
  }
};
