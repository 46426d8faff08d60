/** From `start` (inclusive) to `end` (exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** Returns a predicate that tells whether a span overlaps any of `spans`. They are sorted once, so each call is a binary search. */
export const overlapping = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.start ?? Infinity) < end;
  };
};
