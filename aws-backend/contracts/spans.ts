/** From `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Says whether a span touches one of many; many are sorted once, so that each question is quick. */
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
