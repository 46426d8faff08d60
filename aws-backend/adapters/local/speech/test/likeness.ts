/** Normalized correlation: 1 for signals that differ only in volume, about 0 for unrelated ones. */
export const likeness = (one: Float32Array, other: Float32Array): number => {
  let [both, first, second] = [0, 0, 0];
  one.forEach((sample, at) => {
    both += sample * (other[at] ?? 0);
    first += sample ** 2;
    second += (other[at] ?? 0) ** 2;
  });
  return both / Math.sqrt(first * second);
};
