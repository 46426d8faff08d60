/** Pixels. What is thicker is no rule but a bar or a letter. */
const thickest = 8;
/** A rule is at least so long, in pixels and in its own thicknesses: no stroke of a letter is. */
const shortest = 60;
const leastSlimness = 20;
/** Bits of a pixel in the map of ink. */
export const ink = 1;
export const rule = 2;

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
