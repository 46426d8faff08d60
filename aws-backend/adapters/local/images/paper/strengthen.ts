import { cellSide, type Grey } from './ground.ts';

/** Shares of 255 that a pixel is darker than its ground. Less is paper, and its grain. */
const leastInk = 20;
/** Less of a picture has no writing that could be told from its grain. */
const leastShare = 0.002;
/** Where most of the darkest writing is darker, the OCR engine tells it from its ground by itself. */
const pale = 128;
const darkestShare = 0.95;
const wanted = 220;
const mostGain = 4;

/** How much darker than its ground each pixel is. */
const inkAt = ({ pixels, width }: Grey, ground: Grey, at: number): number => {
  const cell = Math.floor(Math.floor(at / width) / cellSide) * ground.width + Math.floor((at % width) / cellSide);
  const bright = Math.max(1, ground.pixels[cell] ?? 255);
  return Math.max(0, 255 - ((pixels[at] ?? 255) * 255) / bright);
};

/** How dark the darkest writing is; 255 where there is hardly any. */
const darkestOf = (picture: Grey, ground: Grey): number => {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at < picture.pixels.length; at += 1) {
    const ink = Math.floor(inkAt(picture, ground, at));
    if (ink < leastInk) continue;
    counts[ink] = (counts[ink] ?? 0) + 1;
    all += 1;
  }
  if (all < picture.pixels.length * leastShare) return 255;
  let lighter = 0;
  return counts.findIndex((count) => (lighter += count) >= all * darkestShare);
};

/** Makes pale writing dark, as that of a receipt printed by heat: the OCR engine takes what is nearly as light as its ground for ground. */
export const strengthen = (picture: Grey, ground: Grey): boolean => {
  const darkest = darkestOf(picture, ground);
  if (darkest >= pale) return false;
  const gain = Math.min(mostGain, wanted / darkest);
  const { pixels } = picture;
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.max(0, Math.round(255 - gain * inkAt(picture, ground, at)));
  return true;
};
