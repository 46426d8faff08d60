import { longestSide } from '../images/prepareImage.ts';
import type { PdfPicture } from './pdfPictures.ts';
import { readingScale, type PagePart, type PdfDrawing } from './renderPdfPage.ts';

/** Where a line of a page's own text begins, in points from the upper left, and its letters. */
export interface LayerText {
  left: number;
  top: number;
  letters: number;
}

/** A part of a page that is read as a picture. */
export interface PicturePart extends PdfDrawing {
  /** Some of the page's own text stands on it, and is read once more there. */
  isWrittenOn: boolean;
}

/** Points. Less holds no writing that can be read. */
const leastWidth = 36;
const leastHeight = 8;
/** Points between pictures that are one: scanners cut a page into strips, and programs into tiles. */
const mostGap = 2;
/** More on one page are read at once. */
const mostParts = 8;
/** Pictures of one page that are compared with each other and with its text. More, as in a file made to take for ever, are read at once. */
const mostCompared = 5000;
/** Letters of its own that hide a picture: a full page of A4 has one on 200 square points, a scan with nothing but its number on it on 10,000. */
const pointsPerLetter = 500;
/** Pixels of the longest side that a small picture is read with, where the file holds so many: as many as a page of A4 has at 200 dots an inch. */
const usualSide = 2340;

const isOn = ({ left, top, width, height }: PagePart, at: LayerText): boolean =>
  at.left >= left && at.left <= left + width && at.top >= top && at.top <= top + height;

const isCovered = (picture: PdfPicture, texts: readonly LayerText[]): boolean => {
  const letters = texts.filter((each) => isOn(picture, each)).reduce((sum, each) => sum + each.letters, 0);
  return letters * pointsPerLetter >= picture.width * picture.height;
};

const touch = (a: PagePart, b: PagePart): boolean =>
  a.left <= b.left + b.width + mostGap &&
  b.left <= a.left + a.width + mostGap &&
  a.top <= b.top + b.height + mostGap &&
  b.top <= a.top + a.height + mostGap;

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

/** Pictures that touch each other become one. */
const joined = (pictures: readonly PdfPicture[]): PdfPicture[] => {
  let parts: PdfPicture[] = [];
  for (const picture of pictures) {
    let part = picture;
    // What has grown may touch what it did not touch before.
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

const isLargeEnough = ({ width, height }: PagePart): boolean => width >= leastWidth && height >= leastHeight;

/** The parts of a page with a text layer that have to be looked at too, from top to bottom: pictures that may hold writing which the layer does not tell. */
export const picturesToRead = (pictures: readonly PdfPicture[], texts: readonly LayerText[]): PicturePart[] => {
  const shown = pictures.filter(({ width, height }) => width > 0 && height > 0);
  const compared = shown.length > mostCompared ? [around(shown)] : shown;
  const bare = compared.filter((picture) => !isCovered(picture, texts));
  const parts = joined(bare).filter(isLargeEnough);
  const few = parts.length > mostParts ? [around(parts)] : parts;
  return few
    .map((part) => ({ ...drawingOf(part), isWrittenOn: texts.some((each) => each.letters > 0 && isOn(part, each)) }))
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
};
