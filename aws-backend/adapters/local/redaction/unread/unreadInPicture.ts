import sharp from 'sharp';
import { fileProperties } from '../../images/fileProperties.ts';

/** Whether a picture's file holds more than what is seen: where and by whom it was taken, or what somebody wrote about it. */
export const unreadInPicture = async (bytes: Uint8Array): Promise<boolean> => {
  if ((await fileProperties(bytes)).some(({ isPersonal }) => isPersonal)) return true;
  const { iptc, xmp, comments = [] } = await sharp(bytes).metadata();
  return iptc !== undefined || xmp !== undefined || comments.length > 0;
};
