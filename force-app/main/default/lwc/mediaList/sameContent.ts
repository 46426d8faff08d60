import { listedName } from './listedName.ts';
import type { MediaFile } from './mediaFile.ts';

/** Within the second that Salesforce dates a record by, its id tells which came first. */
const isOlder = (one: MediaFile, other: MediaFile): boolean => {
  if (one.createdAt === other.createdAt) return one.id < other.id;
  return one.createdAt < other.createdAt;
};

/** Empty files have no content to be the same. */
const contentOf = ({ checksum, sizeBytes }: MediaFile): string | undefined => {
  if (checksum === undefined || sizeBytes === 0) return undefined;
  return `${String(sizeBytes)} ${checksum}`;
};

/** By id, the name of the oldest file that has the same content: it was kept on purpose, or two people sent it in the same moment. */
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
