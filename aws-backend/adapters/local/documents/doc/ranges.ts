/** A half-open range: `to` is exclusive. */
export type Range = readonly [from: number, to: number];

/** A set of ranges with a fast lookup by binary search. */
export class Ranges {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(ranges: readonly Range[]) {
    for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
      const last = this.#ends.at(-1);
      if (last !== undefined && from <= last) this.#ends[this.#ends.length - 1] = Math.max(last, to);
      else if (to > from) {
        this.#starts.push(from);
        this.#ends.push(to);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#starts.length === 0;
  }

  has(place: number): boolean {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low > 0 && place < (this.#ends[low - 1] ?? 0);
  }
}
