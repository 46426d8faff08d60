import { Readable } from 'node:stream';
import type { Entry } from 'yauzl';
import { entriesOf, openZip } from './checkArchive.ts';

/** Local headers: APPNOTE.TXT of PKWARE, 4.3.7. */
const headerBytes = 30;
const at = { flags: 6, crc32: 14, compressedSize: 18, uncompressedSize: 22, nameLength: 26, extraLength: 28 };
/** Flag: the sizes follow the data. */
const sizesBehind = 8;

/** Returns the header of an entry, with the sizes from the central directory, and its compressed data. */
const headAndData = (archive: Buffer, entry: Entry): [Buffer, Buffer] => {
  const start = entry.relativeOffsetOfLocalHeader;
  const data = start + headerBytes + archive.readUInt16LE(start + at.nameLength) + archive.readUInt16LE(start + at.extraLength);
  const head = Buffer.from(archive.subarray(start, data));
  head.writeUInt16LE(entry.generalPurposeBitFlag & ~sizesBehind, at.flags);
  head.writeUInt32LE(entry.crc32, at.crc32);
  head.writeUInt32LE(entry.compressedSize, at.compressedSize);
  head.writeUInt32LE(entry.uncompressedSize, at.uncompressedSize);
  return [head, archive.subarray(data, data + entry.compressedSize)];
};

/** An empty end-of-directory record, APPNOTE.TXT 4.3.16: without it, the reader would fail with an unhandled rejection. */
const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** Returns some entries of an archive in another order, for streaming readers. Nothing is decompressed. */
export const archiveInOrder = async (bytes: Uint8Array, inOrder: (names: readonly string[]) => readonly string[]): Promise<Readable> => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map((await entriesOf(await openZip(bytes))).map((entry) => [entry.fileName, entry] as const));
  function* pieces(): Generator<Buffer> {
    for (const name of inOrder([...entries.keys()])) {
      const entry = entries.get(name);
      if (entry) yield* headAndData(archive, entry);
    }
    yield end;
  }
  return Readable.from(pieces(), { objectMode: false });
};
