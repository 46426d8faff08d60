import sharp from 'sharp';
import type { MediaFormat } from '../../../../contracts/format.ts';
import { fileProperties } from '../../images/fileProperties.ts';
import { fullPages } from '../../images/fullPages.ts';
import { orRejected } from '../../images/openPicture.ts';
import { besidePixels } from './besidePixels.ts';
import { tiffSaysMore } from './tiffTags.ts';

/** Removes the `Exif` prefix that some formats store. */
const withoutName = (exif: Buffer): Buffer => (exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);

/** The most pixels to check in memory, at four bytes each; a larger image with an alpha channel is assumed to hide something. */
const maxPixels = 40_000_000;

/** Whether fully transparent pixels have different colors: erasers often only change the alpha channel. */
const hidesColours = async (bytes: Uint8Array): Promise<boolean> => {
  const data = await orRejected(sharp(bytes, { failOn: 'error' }).toColourspace('srgb').ensureAlpha().raw().toBuffer());
  let first: number | undefined;
  for (let at = 0; at + 3 < data.length; at += 4) {
    if (data[at + 3] !== 0) continue;
    const colour = data.readUIntBE(at, 3);
    first ??= colour;
    if (colour !== first) return true;
  }
  return false;
};

/** Whether an image file contains more than its visible pixels: location, author, description, further images, or erased content. */
export const unreadInPicture = async (bytes: Uint8Array, format: MediaFormat): Promise<boolean> => {
  // A thumbnail may show what was cut off or painted over later.
  if (format === 'tiff' && fullPages(bytes) !== bytes) return true;
  if (besidePixels(bytes, format) || (await fileProperties(bytes)).some(({ isPersonal }) => isPersonal)) return true;
  const { iptc, xmp, exif, comments = [], pages = 1, hasAlpha, width, height } = await orRejected(sharp(bytes).metadata());
  if (iptc !== undefined || xmp !== undefined || comments.length > 0) return true;
  if (exif !== undefined && tiffSaysMore(withoutName(exif))) return true;
  if (pages > 1 && format !== 'tiff') return true;
  return hasAlpha && (format === 'heic' || width * height > maxPixels || (await hidesColours(bytes)));
};
