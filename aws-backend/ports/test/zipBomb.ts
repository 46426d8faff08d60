import { strToU8, zipSync } from 'fflate';

/** A Word file of a few kilobytes whose text is `mebibytes` of spaces. */
export const zipBomb = (mebibytes: number): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(mebibytes * 1024 * 1024).fill(32) });

/** The same, but its central directory understates the uncompressed size. */
export const lyingZipBomb = (mebibytes: number): Uint8Array => {
  const zip = Buffer.from(zipBomb(mebibytes));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(mebibytes * 1024 * 1024);
  const lie = Buffer.from([16, 0, 0, 0]);
  for (let at = zip.indexOf(size); at >= 0; at = zip.indexOf(size, at + 4)) lie.copy(zip, at);
  return zip;
};
