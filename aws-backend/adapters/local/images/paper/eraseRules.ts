import { cellSide, type Grey } from './ground.ts';

/** Pixels. What is thicker is no rule but a bar or a letter. */
const thickest = 8;
/** A rule is at least so long, in pixels and in its own thicknesses: no stroke of a letter is. */
const shortest = 60;
const leastSlimness = 20;
/** Ink is at most this share as bright as its ground. */
const inkShare = 0.8;

/** Bits of a pixel in the map of ink. */
const ink = 1;
const rule = 2;

/** A rule as it is followed from step to step: where it is across, and for how many steps it has only been crossed. */
interface Followed {
  from: number;
  to: number;
  first: number;
  steps: number;
  area: number;
  crossed: number;
  /** Where it was at each step, begin and end one after the other. */
  places: number[];
}

interface Direction {
  along: number;
  across: number;
  stepAlong: number;
  stepAcross: number;
}

const isRule = ({ steps, area }: Followed): boolean => steps >= Math.max(shortest, (leastSlimness * area) / steps);

/** Cells around, twice as far as a rule is thick: within a huge letter, whose ink is taken for its ground, no edge looks like a rule. */
const reach = 2;

/** The lightest ground near each cell. */
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

/** Runs of ink across one step: begin and end of each, end not included. */
const runsAt = (map: Uint8Array, offset: number, { across, stepAcross }: Direction): number[] => {
  const runs: number[] = [];
  let from = -1;
  for (let place = 0; place <= across; place += 1) {
    const isInk = place < across && ((map[offset + place * stepAcross] ?? 0) & ink) !== 0;
    if (isInk && from < 0) from = place;
    if (!isInk && from >= 0) {
      runs.push(from, place);
      from = -1;
    }
  }
  return runs;
};

const grow = (followed: Followed, from: number, to: number, isCrossed: boolean): Followed => {
  followed.crossed = isCrossed ? followed.crossed + 1 : 0;
  followed.steps += 1;
  followed.area += to - from;
  followed.places.push(from, to);
  if (!isCrossed) [followed.from, followed.to] = [from, to];
  return followed;
};

const markRule = (map: Uint8Array, { first, places }: Followed, { stepAlong, stepAcross }: Direction): void => {
  for (let index = 0; index < places.length; index += 2) {
    const offset = (first + index / 2) * stepAlong;
    for (let place = places[index] ?? 0; place < (places[index + 1] ?? 0); place += 1) {
      const at = offset + place * stepAcross;
      map[at] = (map[at] ?? 0) | rule;
    }
  }
};

/**
 * Marks all rules of one direction. A rule is followed from run to run of ink that touch each other, so that it may lie askew, and
 * through what crosses it, another rule or a letter, for as many steps as a rule is thick.
 */
const markRules = (map: Uint8Array, direction: Direction): void => {
  let open: Followed[] = [];
  for (let step = 0; step < direction.along; step += 1) {
    const runs = runsAt(map, step * direction.stepAlong, direction);
    const next: Followed[] = [];
    let at = 0;
    let run = 0;
    while (at < open.length || run < runs.length) {
      const followed = open[at];
      const [from = Infinity, to = Infinity] = [runs[run], runs[run + 1]];
      if (followed === undefined || to < followed.from) {
        if (to - from <= thickest) next.push(grow({ from, to, first: step, steps: 0, area: 0, crossed: 0, places: [] }, from, to, false));
        run += 2;
      } else if (from > followed.to) {
        if (isRule(followed)) markRule(map, followed, direction);
        at += 1;
      } else if (to - from <= thickest) {
        next.push(grow(followed, from, to, false));
        at += 1;
        run += 2;
      } else {
        // A rule that lies askew has moved on by a pixel where another one ends at it.
        const isWithin = from <= followed.from + 1 && to >= followed.to - 1 && followed.crossed < thickest;
        if (isWithin) next.push(grow(followed, followed.from, followed.to, true));
        else if (isRule(followed)) markRule(map, followed, direction);
        at += 1;
      }
    }
    open = next;
  }
  for (const followed of open) if (isRule(followed)) markRule(map, followed, direction);
};

/** Pixels around a rule that are as bright as its ground again: its edge is grey. */
const edge = 2;

/** Paints over the rules of tables, forms and underlined words: the OCR engine takes a table within rules for one picture, and reads none of it. */
export const eraseRules = (picture: Grey, ground: Grey): void => {
  const { pixels, width, height } = picture;
  const map = inkOf(picture, lightestNear(ground));
  markRules(map, { along: width, across: height, stepAlong: 1, stepAcross: width });
  markRules(map, { along: height, across: width, stepAlong: width, stepAcross: 1 });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (((map[y * width + x] ?? 0) & rule) === 0) continue;
      for (let nearY = Math.max(0, y - edge); nearY <= Math.min(height - 1, y + edge); nearY += 1)
        for (let nearX = Math.max(0, x - edge); nearX <= Math.min(width - 1, x + edge); nearX += 1) {
          const near = nearY * width + nearX;
          // Ink beside the rule is a letter's.
          if (((map[near] ?? 0) & ink) !== 0 && ((map[near] ?? 0) & rule) === 0) continue;
          const bright = ground.pixels[Math.floor(nearY / cellSide) * ground.width + Math.floor(nearX / cellSide)] ?? 255;
          pixels[near] = Math.max(pixels[near] ?? 0, bright);
        }
    }
};
