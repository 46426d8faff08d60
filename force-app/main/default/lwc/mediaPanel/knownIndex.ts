import type { StoredFile } from 'c/uploadQueue';
import type { KnownFile } from './earlierFiles.ts';

/** The files of a record as far as they are known: those of the list, and more that only their names and contents are known of. */
export interface KnownLists {
  files: readonly KnownFile[];
  earlier: readonly KnownFile[];
}

interface Index {
  /** Names, with their paths, that new files should not have too. */
  names: readonly string[];
  /** Files of so many bytes that arrived, each once. */
  storedOf(sizeBytes: number): readonly StoredFile[];
}

const indexOf = ({ files, earlier }: KnownLists): Index => {
  // A file in both lists is known better from the one that is read more often.
  const known = [...new Map([...earlier, ...files].map((file) => [file.id, file])).values()];
  const bySize = new Map<number, StoredFile[]>();
  for (const { id, checksum, sizeBytes } of known) {
    if (!checksum) continue;
    const ofSize = bySize.get(sizeBytes) ?? [];
    ofSize.push({ mediaId: id, checksum });
    bySize.set(sizeBytes, ofSize);
  }
  return {
    names: known.map(({ relativePath, fileName }) => relativePath ?? fileName),
    storedOf: (sizeBytes) => bySize.get(sizeBytes) ?? [],
  };
};

/** What new files are compared with; made again only for other lists, since every file of a thousand asks. */
export const knownIndex = (): ((lists: KnownLists) => Index) => {
  let seen: KnownLists = { files: [], earlier: [] };
  let index = indexOf(seen);
  return ({ files, earlier }) => {
    if (files !== seen.files || earlier !== seen.earlier) {
      seen = { files, earlier };
      index = indexOf(seen);
    }
    return index;
  };
};
