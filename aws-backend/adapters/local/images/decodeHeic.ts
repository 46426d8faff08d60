import libheif, { type HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp, { type Sharp } from 'sharp';
import { RejectedError } from '../../../runtime/errors.ts';
import { tiledPixels, tilingOf } from './heicTiles.ts';
import type { PictureFile } from './openPicture.ts';
import type { PictureLimits } from './pictureLimits.ts';

const channels = 4;

/** Optimized Huffman tables would save a tenth of the bytes, but buffer all coefficients at two bytes each: 280 MB for 48 megapixels. */
const jpegOf = (picture: Sharp): Promise<Buffer> =>
  picture.flatten({ background: '#ffffff' }).jpeg({ quality: 95, optimiseCoding: false }).toBuffer();

/** Encodes a picture that libheif decodes as a whole. The pixels are read from libheif's memory without a copy. */
const wholeAsJpeg = async (image: HeifImage, limitInputPixels: number): Promise<Buffer> => {
  const { heif_colorspace_RGB: rgb } = libheif.heif_colorspace;
  const decoded = libheif.heif_js_decode_image2(image.handle, rgb, libheif.heif_chroma.heif_chroma_interleaved_RGBA);
  if ('code' in decoded) throw new RejectedError('FILE_CORRUPT');
  try {
    const [plane] = decoded.channels;
    if (plane === undefined) throw new RejectedError('FILE_CORRUPT');
    const { data, width, height, stride } = plane;
    const raw = { width: stride / channels, height, channels } as const;
    // The file doesn't contain the picture's size.
    if (data.byteLength === 0) throw new RejectedError('FILE_CORRUPT');
    return await jpegOf(sharp(data, { raw, limitInputPixels }).extract({ left: 0, top: 0, width, height }));
  } finally {
    libheif.heif_image_release(decoded.image);
  }
};

/**
 * Encodes a picture upright: libheif applies the rotation of the file. Photos of phones consist of tiles, which are decoded one at a time.
 */
const asJpeg = async (image: HeifImage, { maxPixels }: PictureLimits): Promise<Buffer> => {
  if (image.get_width() * image.get_height() > maxPixels) throw new RejectedError('TOO_MANY_PIXELS');
  const tiling = tilingOf(image);
  if (tiling === undefined) return wholeAsJpeg(image, maxPixels);
  const pixels = tiledPixels(image, tiling);
  if (pixels === undefined) throw new RejectedError('FILE_CORRUPT');
  const { data, width, height } = pixels;
  return jpegOf(sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: maxPixels }));
};

/**
 * Converts HEIC to JPEG, because sharp is built without that codec; takes the primary picture if there are several. Returns other formats
 * unchanged.
 */
export const decodeHeic = async (file: PictureFile, limits: PictureLimits): Promise<PictureFile> => {
  if (file.format !== 'heic') return file;
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(file.bytes);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (image === undefined) throw new RejectedError('FILE_CORRUPT');
    return { bytes: await asJpeg(image, limits), format: 'jpeg' };
  } finally {
    for (const image of images) image.free();
    if (decoder.decoder) libheif.heif_context_free(decoder.decoder);
  }
};
