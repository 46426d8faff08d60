import sharp, { type Sharp } from 'sharp';

/** docs.aws.amazon.com/rekognition/latest/dg/limits.html: at most 5 MB as bytes in the request, at least 80 pixels per side. */
const maxBytes = 5 * 1024 * 1024;
const shortestSide = 80;
/** Higher resolutions don't improve recognition. */
const longestSide = 4096;

/** JPEG qualities, tried in order until the image is small enough; the last one is for pure noise. */
const qualities = [90, 75, 50, 20];

/** Converts an image of any format for Rekognition and Textract: a JPEG within their limits. */
export const rekognitionPicture = async (picture: Sharp): Promise<Uint8Array> => {
  const fitted = picture
    .flatten({ background: '#ffffff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  let jpeg = Buffer.alloc(0);
  for (const quality of qualities) {
    jpeg = await fitted.clone().jpeg({ quality }).toBuffer();
    if (jpeg.length <= maxBytes) break;
  }
  const { width, height } = await sharp(jpeg).metadata();
  if (Math.min(width, height) >= shortestSide) return new Uint8Array(jpeg);
  const enlarged = sharp(jpeg).resize({ width: shortestSide, height: shortestSide, fit: 'outside' });
  return new Uint8Array(await enlarged.jpeg().toBuffer());
};
