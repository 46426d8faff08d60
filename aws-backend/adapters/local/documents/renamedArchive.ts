import { crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Entry } from 'yauzl';
import { RejectedError } from '../../../runtime/errors.ts';
import { entriesOf, openZip } from './checkArchive.ts';

/** The size of a local header, and the offsets of its name length and extra field length: APPNOTE.TXT of PKWARE, 4.3.7. */
const header = { bytes: 30, nameLengthAt: 26, extraLengthAt: 28 };

/** Returns the compressed data of an entry. */
const packed = (archive: Buffer, { relativeOffsetOfLocalHeader: start, compressedSize }: Entry): Buffer => {
  const from =
    start + header.bytes + archive.readUInt16LE(start + header.nameLengthAt) + archive.readUInt16LE(start + header.extraLengthAt);
  return archive.subarray(from, from + compressedSize);
};

/** An entry of the new archive and its data. */
type Part = [file: ZipInputFile, data: Buffer];

const written = (parts: readonly Part[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [file, data] of parts) {
    zip.add(file);
    file.ondata?.(null, new Uint8Array(data), true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

/** Returns the archive with renamed parts and replaced contents (by their old names). Nothing is decompressed. */
export const renamedArchive = async (
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Buffer>,
): Promise<Uint8Array> => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const taken = new Set(names.values());
  const partOf = (entry: Entry): Part => {
    const filename = names.get(entry.fileName) ?? entry.fileName;
    const instead = contents.get(entry.fileName);
    if (instead) return [{ filename, compression: 0, crc: crc32(instead), size: instead.length }, instead];
    const { compressionMethod: compression, crc32: crc, uncompressedSize: size } = entry;
    return [{ filename, compression, crc, size }, packed(archive, entry)];
  };
  const all = await entriesOf(await openZip(bytes));
  // Overlapping entries could take any amount of memory.
  if (all.reduce((sum, { compressedSize }) => sum + compressedSize, 0) > bytes.byteLength) throw new RejectedError('FILE_CORRUPT');
  const entries = all.filter(({ fileName }) => names.has(fileName) || !taken.has(fileName));
  return written(entries.map(partOf));
};
