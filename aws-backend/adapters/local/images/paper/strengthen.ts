import { cellSide, type Grey } from './ground.ts';

/** Ink values are 0 (background) to 255 (black). Below this value, it is paper and its grain. */
const minInk = 20;
/** Minimum share of ink in a picture; with less, text can't be distinguished from the grain. */
const minShare = 0.002;
/** If the darkest text is darker than this, the OCR engine separates it from the background by itself. */
const pale = 128;
const darkestShare = 0.95;
const wanted = 220;
const maxGain = 4;

/** The ink value of a pixel. */
const inkAt = ({ pixels, width }: Grey, ground: Grey, at: number): number => {
  const cell = Math.floor(Math.floor(at / width) / cellSide) * ground.width + Math.floor((at % width) / cellSide);
  const bright = Math.max(1, ground.pixels[cell] ?? 255);
  return Math.max(0, 255 - ((pixels[at] ?? 255) * 255) / bright);
};

/** The ink value of the darkest text (95th percentile); 255 if there is hardly any text. */
const darkestOf = (picture: Grey, ground: Grey): number => {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at < picture.pixels.length; at += 1) {
    const ink = Math.floor(inkAt(picture, ground, at));
    if (ink < minInk) continue;
    counts[ink] = (counts[ink] ?? 0) + 1;
    all += 1;
  }
  if (all < picture.pixels.length * minShare) return 255;
  let lighter = 0;
  return counts.findIndex((count) => (lighter += count) >= all * darkestShare);
};

/**
 * Darkens pale text, such as on thermal receipts, which the OCR engine would take for background. Returns whether it changed the picture.
 */
export const strengthen = (picture: Grey, ground: Grey): boolean => {
  const darkest = darkestOf(picture, ground);
  if (darkest >= pale) return false;
  const gain = Math.min(maxGain, wanted / darkest);
  const { pixels } = picture;
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.max(0, Math.round(255 - gain * inkAt(picture, ground, at)));
  return true;
};
