import { buffer } from 'node:stream/consumers';
import { entriesOf, openZip, streamOf } from './checkArchive.ts';

/** The parts of a checked archive, each decompressed on demand. */
export interface ArchiveParts {
  names: string[];
  /** The declared uncompressed size of matching parts. */
  unpackedBytes(part: RegExp): number;
  /** Undefined if there is no such part. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Streams the text of a part that may be too large for memory; empty if there is no such part. */
  pieces(name: string): AsyncIterable<string>;
}

/** Opens an archive that has been checked. */
export const archiveParts = async (bytes: Uint8Array): Promise<ArchiveParts> => {
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  return {
    names: entries.map(({ fileName }) => fileName),
    unpackedBytes: (part) =>
      entries.filter(({ fileName }) => part.test(fileName)).reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    async read(name) {
      const entry = entries.find(({ fileName }) => fileName === name);
      return entry && buffer(await streamOf(zip, entry));
    },
    async *pieces(name) {
      const entry = entries.find(({ fileName }) => fileName === name);
      if (entry) yield* (await streamOf(zip, entry)).setEncoding('utf8') as AsyncIterable<string>;
    },
  };
};
