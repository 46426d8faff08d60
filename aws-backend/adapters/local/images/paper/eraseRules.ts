import { cellSide, type Grey } from './ground.ts';
import { markDots } from './markDots.ts';
import { ink, markRules, rule } from './markRules.ts';

/** Maximum brightness of ink, relative to its background. */
const inkShare = 0.8;

/**
 * Radius in cells, twice a rule's maximum thickness: in huge letters, whose ink is taken for background, no edge then looks like a rule.
 */
const reach = 2;

/** The lightest background near each cell. */
const lightestNear = ({ pixels, width, height }: Grey): Grey => {
  const lightest = pixels.map((_, cell) => {
    const [x, y] = [cell % width, Math.floor(cell / width)];
    let most = 0;
    for (let nearY = Math.max(0, y - reach); nearY <= Math.min(height - 1, y + reach); nearY += 1)
      for (let nearX = Math.max(0, x - reach); nearX <= Math.min(width - 1, x + reach); nearX += 1)
        most = Math.max(most, pixels[nearY * width + nearX] ?? 0);
    return most;
  });
  return { pixels: lightest, width, height };
};

const inkOf = ({ pixels, width, height }: Grey, ground: Grey): Uint8Array => {
  const map = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellSide) * ground.width;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const bright = ground.pixels[row + Math.floor(x / cellSide)] ?? 255;
      if ((pixels[at] ?? 255) < bright * inkShare) map[at] = ink;
    }
  }
  return map;
};

/** Pixels around a rule that are erased too, because its edges are gray. */
const edge = 2;

/** Erases the ruling lines of tables, forms and underlined words: the OCR engine takes a ruled table for an image and doesn't read it. */
export const eraseRules = (picture: Grey, ground: Grey): void => {
  const { pixels, width, height } = picture;
  const map = inkOf(picture, lightestNear(ground));
  markRules(map, { along: width, across: height, stepAlong: 1, stepAcross: width });
  markRules(map, { along: height, across: width, stepAlong: width, stepAcross: 1 });
  markDots({ map, width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (((map[y * width + x] ?? 0) & rule) === 0) continue;
      for (let nearY = Math.max(0, y - edge); nearY <= Math.min(height - 1, y + edge); nearY += 1)
        for (let nearX = Math.max(0, x - edge); nearX <= Math.min(width - 1, x + edge); nearX += 1) {
          const near = nearY * width + nearX;
          // Ink beside the rule belongs to a letter.
          if (((map[near] ?? 0) & ink) !== 0 && ((map[near] ?? 0) & rule) === 0) continue;
          const bright = ground.pixels[Math.floor(nearY / cellSide) * ground.width + Math.floor(nearX / cellSide)] ?? 255;
          pixels[near] = Math.max(pixels[near] ?? 0, bright);
        }
    }
};
