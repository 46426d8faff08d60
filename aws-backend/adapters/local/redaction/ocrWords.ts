import sharp from 'sharp';
import { prepareImage } from '../images/prepareImage.ts';
import { readAnyWayUp, type Held } from '../images/readAnyWayUp.ts';
import { lineOf } from '../images/ocrLines.ts';
import { readingOf, writtenLines } from '../images/readingOf.ts';
import { inColumns } from '../images/textColumns.ts';
import { tesseract } from '../images/tesseract.ts';
import type { PlacedWord, Rectangle } from './covers.ts';

/** Finds words and their places on an image. */
export interface OcrWords {
  find(picture: Uint8Array): Promise<PlacedWord[]>;
  close(): Promise<void>;
}

interface Size {
  width: number;
  height: number;
}

/** Maps a place on the rotated and scaled image that was read to its bounding box on the original image. Both have the same center. */
const placedBack = ({ left, top, width, height }: Rectangle, read: Size, { degrees, scale }: Held, picture: Size): Rectangle => {
  const [sine, cosine] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  const corners = [left, left + width].flatMap((x) =>
    [top, top + height].map((y) => [(x - read.width / 2) / scale, (y - read.height / 2) / scale]),
  );
  const xs = corners.map(([x = 0, y = 0]) => x * cosine - y * sine + picture.width / 2);
  const ys = corners.map(([x = 0, y = 0]) => x * sine + y * cosine + picture.height / 2);
  const [leftmost, topmost] = [Math.min(...xs), Math.min(...ys)];
  return { left: leftmost, top: topmost, width: Math.max(...xs) - leftmost, height: Math.max(...ys) - topmost };
};

const sizeOf = async (picture: Uint8Array): Promise<Size> => {
  const { width, height } = await sharp(picture, { limitInputPixels: false }).metadata();
  return { width, height };
};

/** Finds words with its own Tesseract worker, on images prepared as for text extraction. */
export const ocrWords = (): OcrWords => {
  const { recognise, close } = tesseract();
  const read = async (image: Buffer) => {
    const { page } = await recognise(image);
    // In reading order: personal data may continue on the next line of its column.
    const words = inColumns(writtenLines(page).map(lineOf)).flatMap(({ cells }) => cells.flatMap((cell) => cell.words));
    return { ...readingOf(page), words, size: await sizeOf(image) };
  };
  return {
    async find(picture) {
      const prepared = await prepareImage(sharp(picture, { limitInputPixels: false }));
      const { words, size, held } = await readAnyWayUp(read, prepared);
      // Large images are scaled down before they are read.
      const [given, small] = [await sizeOf(picture), await sizeOf(prepared)];
      const shrunk = Math.min(1, Math.max(small.width, small.height) / Math.max(given.width, given.height));
      return words.map(({ text, bbox: { x0, y0, x1, y1 } }) => {
        const { left, top, width, height } = placedBack({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 }, size, held, small);
        return { text, left: left / shrunk, top: top / shrunk, width: width / shrunk, height: height / shrunk };
      });
    },
    close,
  };
};
