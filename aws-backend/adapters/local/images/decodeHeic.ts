import libheif, { type HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp, { type Sharp } from 'sharp';
import { RejectedError } from '../../../runtime/errors.ts';
import { tiledPixels, tilingOf } from './heicTiles.ts';
import type { PictureFile } from './openPicture.ts';
import type { PictureLimits } from './pictureLimits.ts';

const channels = 4;

/** Codes chosen for one picture would save a tenth of the bytes, and take the whole of it as numbers twice as large: 280 MB of 48 megapixels. */
const jpegOf = (picture: Sharp): Promise<Buffer> =>
  picture.flatten({ background: '#ffffff' }).jpeg({ quality: 95, optimiseCoding: false }).toBuffer();

/** A picture whose pixels libheif holds all at once; they are read where they lie, without a copy. */
const wholeAsJpeg = async (image: HeifImage, limitInputPixels: number): Promise<Buffer> => {
  const { heif_colorspace_RGB: rgb } = libheif.heif_colorspace;
  const decoded = libheif.heif_js_decode_image2(image.handle, rgb, libheif.heif_chroma.heif_chroma_interleaved_RGBA);
  if ('code' in decoded) throw new RejectedError('FILE_CORRUPT');
  try {
    const [plane] = decoded.channels;
    if (plane === undefined) throw new RejectedError('FILE_CORRUPT');
    const { data, width, height, stride } = plane;
    const raw = { width: stride / channels, height, channels } as const;
    // It does not say how large it is.
    if (data.byteLength === 0) throw new RejectedError('FILE_CORRUPT');
    return await jpegOf(sharp(data, { raw, limitInputPixels }).extract({ left: 0, top: 0, width, height }));
  } finally {
    libheif.heif_image_release(decoded.image);
  }
};

/** The picture the right way up: libheif turns it as its file says. Phones make theirs of tiles, of which one is decoded at a time. */
const asJpeg = async (image: HeifImage, { mostPixels }: PictureLimits): Promise<Buffer> => {
  if (image.get_width() * image.get_height() > mostPixels) throw new RejectedError('TOO_MANY_PIXELS');
  const tiling = tilingOf(image);
  if (tiling === undefined) return wholeAsJpeg(image, mostPixels);
  const pixels = tiledPixels(image, tiling);
  if (pixels === undefined) throw new RejectedError('FILE_CORRUPT');
  const { data, width, height } = pixels;
  return jpegOf(sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: mostPixels }));
};

/** A picture of an iPhone as one that sharp opens, which comes without the codec; any other as it is. Of several pictures in a file, the main one. */
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
