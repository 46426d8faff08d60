import { longestSide } from '../images/prepareImage.ts';
import type { PdfPicture } from './pdfPictures.ts';
import { readingScale, type PagePart, type PdfDrawing } from './renderPdfPage.ts';

/** The start of a text item in points from the top left, and its number of letters. */
export interface LayerText {
  left: number;
  top: number;
  letters: number;
}

/** A part of a page to be read by OCR. */
export interface PicturePart extends PdfDrawing {
  /** Some of the page's text is on it, so that OCR reads it again. */
  isWrittenOn: boolean;
}

/** In points; smaller images have no legible text. */
const minWidth = 36;
const minHeight = 8;
/** The largest gap in points within one image: scanners split pages into strips, and programs into tiles. */
const maxGap = 2;
/** The most images of a page to read separately; more are read as one. */
const maxParts = 8;
/** The most images of a page to compare with each other and its text; more, as in hostile files, are read as one. */
const maxCompared = 5000;
/** With a letter per this area in square points, an image is a background: a full A4 page has one per 200, a bare scan one per 10,000. */
const pointsPerLetter = 500;
/** The resolution for small images, in pixels of the longest side, if the file has as many: that of an A4 page at 200 dpi. */
const usualSide = 2340;

const isOn = ({ left, top, width, height }: PagePart, at: LayerText): boolean =>
  at.left >= left && at.left <= left + width && at.top >= top && at.top <= top + height;

const isCovered = (picture: PdfPicture, texts: readonly LayerText[]): boolean => {
  const letters = texts.filter((each) => isOn(picture, each)).reduce((sum, each) => sum + each.letters, 0);
  return letters * pointsPerLetter >= picture.width * picture.height;
};

const touch = (a: PagePart, b: PagePart): boolean =>
  a.left <= b.left + b.width + maxGap &&
  b.left <= a.left + a.width + maxGap &&
  a.top <= b.top + b.height + maxGap &&
  b.top <= a.top + a.height + maxGap;

const around = (pictures: readonly PdfPicture[]): PdfPicture =>
  pictures.reduce((one, other) => {
    const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
    return {
      left,
      top,
      width: Math.max(one.left + one.width, other.left + other.width) - left,
      height: Math.max(one.top + one.height, other.top + other.height) - top,
      scale: Math.max(one.scale, other.scale),
    };
  });

/** Merges images that touch each other. */
const joined = (pictures: readonly PdfPicture[]): PdfPicture[] => {
  let parts: PdfPicture[] = [];
  for (const picture of pictures) {
    let part = picture;
    // The merged image may touch further ones.
    for (let near = parts.filter((each) => touch(each, part)); near.length > 0; near = parts.filter((each) => touch(each, part))) {
      const taken = near;
      parts = parts.filter((each) => !taken.includes(each));
      part = around([...taken, part]);
    }
    parts.push(part);
  }
  return parts;
};

const drawingOf = ({ left, top, width, height, scale }: PdfPicture): PdfDrawing => {
  const longest = Math.max(width, height);
  return { left, top, width, height, scale: Math.min(longestSide / longest, Math.max(readingScale, Math.min(scale, usualSide / longest))) };
};

const isLargeEnough = ({ width, height }: PagePart): boolean => width >= minWidth && height >= minHeight;

/** Returns the parts of a page with a text layer that need OCR, from top to bottom: images that may contain text missing in the layer. */
export const picturesToRead = (pictures: readonly PdfPicture[], texts: readonly LayerText[]): PicturePart[] => {
  const shown = pictures.filter(({ width, height }) => width > 0 && height > 0);
  const compared = shown.length > maxCompared ? [around(shown)] : shown;
  const bare = compared.filter((picture) => !isCovered(picture, texts));
  const parts = joined(bare).filter(isLargeEnough);
  const few = parts.length > maxParts ? [around(parts)] : parts;
  return few
    .map((part) => ({ ...drawingOf(part), isWrittenOn: texts.some((each) => each.letters > 0 && isOn(part, each)) }))
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
};
