import { buffer } from 'node:stream/consumers';
import { entriesOf, openZip, streamOf } from './checkArchive.ts';

/** The parts of an archive that was checked before, each unpacked when it is asked for. */
export interface ArchiveParts {
  names: string[];
  /** What some parts unpack to, as the archive says. */
  unpackedBytes(part: RegExp): number;
  /** Undefined for a part that there is not. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** The letters of a part that is too large to be held; none of one that there is not. */
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
