import type { StoredFile } from 'c/uploadQueue';
import type { KnownFile } from './earlierFiles.ts';

/** The known files of a record: those of the list, and earlier ones with name and checksum only. */
export interface KnownLists {
  files: readonly KnownFile[];
  earlier: readonly KnownFile[];
}

interface Index {
  /** Names with their paths, which new files should avoid. */
  names: readonly string[];
  /** The arrived files of this size, without duplicates. */
  storedOf(sizeBytes: number): readonly StoredFile[];
}

const indexOf = ({ files, earlier }: KnownLists): Index => {
  // For a file in both lists, the one that is read more often takes precedence.
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

/** An index that new files are compared with. Cached until the lists change, because each of a thousand files may need it. */
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
