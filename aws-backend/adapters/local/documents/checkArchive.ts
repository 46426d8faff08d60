import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RejectedError } from '../../../runtime/errors.ts';

/** The largest uncompressed size of an archive, in bytes and as a multiple of its own size; far beyond real documents. */
const maxBytes = 256 * 1024 * 1024;
const maxRatio = 200;
/** Below this size, a high ratio is harmless, as in an empty form. */
const harmlessBytes = 16 * 1024 * 1024;
const maxEntries = 10_000;

/** The end-of-directory record: signature, length and offset of the comment length: APPNOTE.TXT 4.3.16. */
const end = { begin: Buffer.from('PK\x05\x06', 'latin1'), bytes: 22, remarkAt: 20 };

/** Removes data after the end of an archive, such as a mail gateway's line break, which yauzl rejects. */
const withoutTail = (archive: Buffer): Buffer => {
  const at = archive.lastIndexOf(end.begin);
  if (at < 0 || at + end.bytes > archive.length) return archive;
  return archive.subarray(0, at + end.bytes + archive.readUInt16LE(at + end.remarkAt));
};

/** Opens an archive. Throws FILE_CORRUPT if it is damaged. */
export const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      { lazyEntries: true, validateEntrySizes: false },
      (error, zip) => {
        if (error) reject(new RejectedError('FILE_CORRUPT', { cause: error }));
        else resolve(zip);
      },
    );
  });

/** Returns the entries of an archive. Throws ARCHIVE_TOO_LARGE if there are too many. */
export const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) => reject(new RejectedError('FILE_CORRUPT', { cause: error })));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > maxEntries) reject(new RejectedError('ARCHIVE_TOO_LARGE'));
      else zip.readEntry();
    });
    zip.readEntry();
  });

/** Returns the decompressed content of an entry. */
export const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new RejectedError('FILE_CORRUPT', { cause: error }));
      else resolve(stream);
    });
  });

const inflatedBytes = async (zip: ZipFile, entry: Entry, most: number): Promise<number> => {
  const stream = await streamOf(zip, entry);
  return new Promise((resolve, reject) => {
    let count = 0;
    stream.on('data', (chunk: Buffer) => {
      count += chunk.length;
      if (count > most) stream.destroy(new RejectedError('ARCHIVE_TOO_LARGE'));
    });
    stream.on('error', (cause: Error) => reject(cause instanceof RejectedError ? cause : new RejectedError('FILE_CORRUPT', { cause })));
    stream.on('end', () => resolve(count));
  });
};

/**
 * Throws ARCHIVE_TOO_LARGE if an archive decompresses to too much, before any parser opens it. Doesn't trust the declared sizes: inflates
 * every entry and counts the bytes.
 */
export const checkArchive = async (bytes: Uint8Array): Promise<void> => {
  const zip = await openZip(bytes);
  const most = Math.min(maxBytes, Math.max(harmlessBytes, bytes.byteLength * maxRatio));
  const entries = await entriesOf(zip);
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > most) throw new RejectedError('ARCHIVE_TOO_LARGE');
  let total = 0;
  for (const entry of entries) total += await inflatedBytes(zip, entry, most - total);
};
