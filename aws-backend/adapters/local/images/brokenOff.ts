import sharp from 'sharp';
import type { PictureFile } from './openPicture.ts';
import type { PictureLimits } from './pictureLimits.ts';

/** The end-of-image marker of a JPEG: ITU-T T.81, B.1.1.3. */
const end = Buffer.from([0xff, 0xd9]);

const breaksOff = async (bytes: Uint8Array, { maxPixels }: PictureLimits): Promise<boolean> => {
  try {
    await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).stats();
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes('premature end of JPEG');
  }
};

/**
 * Appends the missing end marker to a truncated JPEG, such as after an interrupted transfer: the part that exists is then decoded, as in image
 * viewers, and the rest is gray. Returns undefined for any other picture. Some cameras append data, so a missing marker alone isn't enough.
 */
export const endedPhoto = async ({ bytes, format }: PictureFile, limits: PictureLimits): Promise<PictureFile | undefined> => {
  const mayBreakOff = format === 'jpeg' && !end.equals(bytes.subarray(-end.length));
  return mayBreakOff && (await breaksOff(bytes, limits)) ? { bytes: Buffer.concat([bytes, end]), format } : undefined;
};
