import sharp from 'sharp';
import type { PictureFile } from './openPicture.ts';
import type { PictureLimits } from './pictureLimits.ts';

/** How a JPEG ends: ITU-T T.81, B.1.1.3. */
const end = Buffer.from([0xff, 0xd9]);

const breaksOff = async (bytes: Uint8Array, { mostPixels }: PictureLimits): Promise<boolean> => {
  try {
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).stats();
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes('premature end of JPEG');
  }
};

/**
 * A photo that breaks off, as where its transfer was interrupted, with an end: then what is there of it is opened, as viewers show it, and the
 * rest is grey. Undefined for any other picture. Some cameras write more behind the end, so the end alone does not tell.
 */
export const endedPhoto = async ({ bytes, format }: PictureFile, limits: PictureLimits): Promise<PictureFile | undefined> => {
  const mayBreakOff = format === 'jpeg' && !end.equals(bytes.subarray(-end.length));
  return mayBreakOff && (await breaksOff(bytes, limits)) ? { bytes: Buffer.concat([bytes, end]), format } : undefined;
};
