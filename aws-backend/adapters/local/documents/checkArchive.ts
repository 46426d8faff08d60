import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RejectedError } from '../../../runtime/errors.ts';

/** What an archive may unpack to, in bytes, and at most times its own size: far beyond any real document. */
const mostBytes = 256 * 1024 * 1024;
const mostRatio = 200;
/** Below this a high ratio is only an empty form. */
const harmlessBytes = 16 * 1024 * 1024;
const mostEntries = 10_000;

/** How the end of an archive begins, how long it is, and where it says how long the remark is that follows: APPNOTE.TXT 4.3.16. */
const end = { begin: Buffer.from('PK\x05\x06', 'latin1'), bytes: 22, remarkAt: 20 };

/** An archive without what was put behind its end, as the line break of a mail gateway, with which yauzl would not open it. */
const withoutTail = (archive: Buffer): Buffer => {
  const at = archive.lastIndexOf(end.begin);
  if (at < 0 || at + end.bytes > archive.length) return archive;
  return archive.subarray(0, at + end.bytes + archive.readUInt16LE(at + end.remarkAt));
};

/** Opens an archive. */
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

/** What is in an archive. */
export const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) => reject(new RejectedError('FILE_CORRUPT', { cause: error })));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) reject(new RejectedError('ARCHIVE_TOO_LARGE'));
      else zip.readEntry();
    });
    zip.readEntry();
  });

/** What one entry of an archive holds. */
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
 * Refuses an archive that unpacks to too much, before any parser opens it. What it declares is not believed: every entry is inflated,
 * counted and thrown away.
 */
export const checkArchive = async (bytes: Uint8Array): Promise<void> => {
  const zip = await openZip(bytes);
  const most = Math.min(mostBytes, Math.max(harmlessBytes, bytes.byteLength * mostRatio));
  const entries = await entriesOf(zip);
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > most) throw new RejectedError('ARCHIVE_TOO_LARGE');
  let total = 0;
  for (const entry of entries) total += await inflatedBytes(zip, entry, most - total);
};
