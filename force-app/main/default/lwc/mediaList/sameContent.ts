import { listedName } from './listedName.ts';
import type { MediaFile } from './mediaFile.ts';

/** CreatedDate has a resolution of one second; within it, the id determines the order. */
const isOlder = (one: MediaFile, other: MediaFile): boolean => {
  if (one.createdAt === other.createdAt) return one.id < other.id;
  return one.createdAt < other.createdAt;
};

/** A key for comparing contents; undefined for empty files. */
const contentOf = ({ checksum, sizeBytes }: MediaFile): string | undefined => {
  if (checksum === undefined || sizeBytes === 0) return undefined;
  return `${String(sizeBytes)} ${checksum}`;
};

/**
 * Maps ids to the name of the oldest file with the same content. Duplicates were kept deliberately, or sent by two people at the same
 * moment.
 */
export const sameContent = (files: readonly MediaFile[]): ReadonlyMap<string, string> => {
  const oldest = new Map<string, MediaFile>();
  for (const file of files) {
    const content = contentOf(file);
    const first = content === undefined ? undefined : oldest.get(content);
    if (content !== undefined && (first === undefined || isOlder(file, first))) oldest.set(content, file);
  }
  return new Map(
    files.flatMap((file) => {
      const first = oldest.get(contentOf(file) ?? '');
      return first === undefined || first === file ? [] : [[file.id, listedName(first)] as const];
    }),
  );
};
