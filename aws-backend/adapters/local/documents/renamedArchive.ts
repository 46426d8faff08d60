import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { entriesOf, openZip } from './checkArchive.ts';

/** Headers of an entry, in its own place and in the directory, and the end of an archive: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16. */
const begins = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 };
const headerBytes = { entry: 30, listed: 46, end: 22 };
const lengthsAt = { name: 26, extra: 28 };
const stored = 0;
/** Names are in UTF-8. */
const flags = 0x0800;

/** A part of an archive as it is to be written. */
interface Part {
  name: Buffer;
  method: number;
  crc: number;
  size: number;
  /** As it stands in the archive. */
  data: Buffer;
}

const partOf = (archive: Buffer, entry: Entry, name: string, instead: Buffer | undefined): Part => {
  if (instead) return { name: Buffer.from(name), method: stored, crc: crc32(instead), size: instead.length, data: instead };
  const start = entry.relativeOffsetOfLocalHeader;
  const from = start + headerBytes.entry + archive.readUInt16LE(start + lengthsAt.name) + archive.readUInt16LE(start + lengthsAt.extra);
  const data = archive.subarray(from, from + entry.compressedSize);
  return { name: Buffer.from(name), method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize, data };
};

/** What both headers of an entry say alike, from its flags to the length of its name. */
const writeCommon = (header: Buffer, at: number, { name, method, crc, size, data }: Part): void => {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(data.length, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
};

const entryHeader = (part: Part): Buffer => {
  const header = Buffer.alloc(headerBytes.entry);
  header.writeUInt32LE(begins.entry);
  writeCommon(header, 6, part);
  return Buffer.concat([header, part.name]);
};

const listedHeader = (part: Part, at: number): Buffer => {
  const header = Buffer.alloc(headerBytes.listed);
  header.writeUInt32LE(begins.listed);
  writeCommon(header, 8, part);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, part.name]);
};

const endOf = (count: number, bytes: number, at: number): Buffer => {
  const end = Buffer.alloc(headerBytes.end);
  end.writeUInt32LE(begins.end);
  for (const place of [8, 10]) end.writeUInt16LE(count, place);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
};

const written = (parts: readonly Part[]): Buffer => {
  const pieces: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const header = entryHeader(part);
    listed.push(listedHeader(part, at));
    pieces.push(header, part.data);
    at += header.length + part.data.length;
  }
  return Buffer.concat([
    ...pieces,
    ...listed,
    endOf(
      parts.length,
      listed.reduce((sum, { length }) => sum + length, 0),
      at,
    ),
  ]);
};

/** The same archive, some of its parts by other names and some, by their names before, with other content. Nothing is unpacked. */
export const renamedArchive = async (
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Buffer>,
): Promise<Uint8Array> => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const taken = new Set(names.values());
  const entries = (await entriesOf(await openZip(bytes))).filter(({ fileName }) => names.has(fileName) || !taken.has(fileName));
  return written(entries.map((entry) => partOf(archive, entry, names.get(entry.fileName) ?? entry.fileName, contents.get(entry.fileName))));
};
