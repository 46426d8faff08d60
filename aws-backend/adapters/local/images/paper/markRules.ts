/** Maximum thickness of a rule in pixels; anything thicker is a bar or a letter. */
const thickest = 8;
/** Minimum length of a rule in pixels, and relative to its thickness; no stroke of a letter is that long. */
const shortest = 60;
const minSlimness = 20;
/** Bit flags of a pixel in the ink map. */
export const ink = 1;
export const rule = 2;

/** A rule that is being followed: its position across, and the number of consecutive steps in which something crosses it. */
interface Followed {
  from: number;
  to: number;
  first: number;
  steps: number;
  area: number;
  crossed: number;
  /** Its start and end (alternating) at each step. */
  places: number[];
}

interface Direction {
  along: number;
  across: number;
  stepAlong: number;
  stepAcross: number;
}

const isRule = ({ steps, area }: Followed): boolean => steps >= Math.max(shortest, (minSlimness * area) / steps);

/** Returns the runs of ink across one step as alternating starts and ends (exclusive). */
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
 * Marks all rules of one direction. A rule is followed along touching runs of ink, so that it may be slanted, and through another rule or a
 * letter that crosses it, for at most as many steps as a rule may be thick.
 */
export const markRules = (map: Uint8Array, direction: Direction): void => {
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
        // A slanted rule may have shifted by a pixel where another one ends at it.
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
