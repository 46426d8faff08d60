import libheif, { type HeifImage } from 'libheif-js/wasm-bundle.js';

/** RGB, one byte per channel, row by row. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** The layout of a tiled picture, upright: `heif_image_tiling` of libheif's heif_tiling.h, without the fields that photos don't use. */
interface Tiling {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  width: number;
  height: number;
  /** The picture's offset within its first tile: in a rotated picture, the partially used tiles may come first. */
  top: number;
  left: number;
}

const channels = 3;
const wordBytes = 4;
const errorWords = 3;
const tilingWords = 20;

/** Allocates memory for the output parameters of libheif's C functions. */
const withRoom = <Result>(words: number, use: (address: number) => Result): Result => {
  const address = libheif._malloc(words * wordBytes);
  try {
    return use(address);
  } finally {
    libheif._free(address);
  }
};

const wordAt = (address: number, index = 0): number => libheif.HEAPU32[address / wordBytes + index] ?? 0;

/** Whether the file crops the picture: the rest may not start at a tile boundary. */
const isCropped = (handle: number, width: number, height: number): boolean =>
  libheif._heif_image_handle_get_ispe_width(handle) * libheif._heif_image_handle_get_ispe_height(handle) !== width * height;

/** Returns the tile layout of a picture; undefined if it isn't tiled, is cropped or has an alpha channel. */
export const tilingOf = ({ handle: { $$: handle } }: HeifImage): Tiling | undefined =>
  withRoom(errorWords + tilingWords, (error) => {
    const at = error + errorWords * wordBytes;
    libheif._heif_image_handle_get_image_tiling(error, handle.ptr, 1, at);
    if (wordAt(error) !== 0 || libheif._heif_image_handle_has_alpha_channel(handle.ptr) !== 0) return undefined;
    const told = (index: number): number => wordAt(at, index);
    const [columns, rows, tileWidth, tileHeight, width, height] = [told(1), told(2), told(3), told(4), told(5), told(6)];
    if (columns * rows < 2 || isCropped(handle.ptr, width, height)) return undefined;
    // libheif 1.23 returns the visible part of the first tile here, although its header documents the invisible part.
    const top = told(7) === 0 ? 0 : rows * tileHeight - height;
    const left = told(8) === 0 ? 0 : columns * tileWidth - width;
    return { columns, rows, tileWidth, tileHeight, width, height, top, left };
  });

/** Copies the pixels of a decoded tile to their position; those outside the picture are left out. */
const place = (tile: number, { data, width, height }: Pixels, left: number, top: number): void => {
  const channel = libheif.heif_channel.heif_channel_interleaved.value;
  withRoom(1, (strideAt) => {
    const from = libheif._heif_image_get_plane_readonly(tile, channel, strideAt);
    const stride = wordAt(strideAt);
    const [firstRow, firstColumn] = [Math.max(0, -top), Math.max(0, -left)];
    const rows = Math.min(libheif._heif_image_get_height(tile, channel), height - top);
    const columns = Math.min(libheif._heif_image_get_width(tile, channel), width - left);
    for (let row = firstRow; row < rows; row += 1) {
      const start = from + row * stride;
      const pixels = libheif.HEAPU8.subarray(start + firstColumn * channels, start + columns * channels);
      data.set(pixels, ((top + row) * width + left + firstColumn) * channels);
    }
  });
};

/** Whether a tile overlaps the picture: a file may have more tiles than it needs. */
const isSeen = (start: number, tileLength: number, length: number): boolean => start < length && start + tileLength > 0;

/**
 * Decodes a picture tile by tile, so that libheif holds only one in memory. Damaged tiles are white; returns undefined if all are damaged.
 */
export const tiledPixels = ({ handle: { $$: handle } }: HeifImage, tiling: Tiling): Pixels | undefined => {
  const { columns, rows, tileWidth, tileHeight, width, height, top, left } = tiling;
  const pixels = { data: Buffer.alloc(width * height * channels, 255), width, height };
  const [colorspace, chroma] = [libheif.heif_colorspace.heif_colorspace_RGB.value, libheif.heif_chroma.heif_chroma_interleaved_RGB.value];
  let placed = 0;
  withRoom(errorWords + 1, (error) => {
    const tileAt = error + errorWords * wordBytes;
    for (let index = 0; index < columns * rows; index += 1) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const [x, y] = [column * tileWidth - left, row * tileHeight - top];
      if (!isSeen(x, tileWidth, width) || !isSeen(y, tileHeight, height)) continue;
      libheif._heif_image_handle_decode_image_tile(error, handle.ptr, tileAt, colorspace, chroma, 0, column, row);
      if (wordAt(error) !== 0) continue;
      place(wordAt(tileAt), pixels, x, y);
      libheif._heif_image_release(wordAt(tileAt));
      placed += 1;
    }
  });
  return placed > 0 ? pixels : undefined;
};
