import libheif from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import { RejectedError } from '../../../runtime/errors.ts';
import type { PictureFile } from './openPicture.ts';
import type { PictureLimits } from './pictureLimits.ts';

type HeifImage = ReturnType<InstanceType<typeof libheif.HeifDecoder>['decode']>[number];

const channels = 4;

/** The pixels of a picture, the right way up: libheif turns it as its file says. */
const pixelsOf = (image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray> =>
  new Promise((resolve, reject) => {
    image.display({ data: new Uint8ClampedArray(width * height * channels), width, height }, (pixels) => {
      if (pixels) resolve(pixels.data);
      else reject(new RejectedError('FILE_CORRUPT'));
    });
  });

const asJpeg = async (image: HeifImage, { mostPixels }: PictureLimits): Promise<Uint8Array> => {
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > mostPixels) throw new RejectedError('TOO_MANY_PIXELS');
  const raw = { width, height, channels } as const;
  return sharp(await pixelsOf(image, width, height), { raw, limitInputPixels: mostPixels })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 95 })
    .toBuffer();
};

/** A picture of an iPhone as one that sharp opens, which comes without the codec; any other as it is. Of several pictures in a file, the main one. */
export const decodeHeic = async (file: PictureFile, limits: PictureLimits): Promise<PictureFile> => {
  if (file.format !== 'heic') return file;
  const images = new libheif.HeifDecoder().decode(file.bytes);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (image === undefined) throw new RejectedError('FILE_CORRUPT');
    return { bytes: await asJpeg(image, limits), format: 'jpeg' };
  } finally {
    for (const image of images) image.free();
  }
};
