/** 1 where two sounds are the same but for their loudness, about 0 where they have nothing to do with each other. */
export const likeness = (one: Float32Array, other: Float32Array): number => {
  let [both, first, second] = [0, 0, 0];
  one.forEach((sample, at) => {
    both += sample * (other[at] ?? 0);
    first += sample ** 2;
    second += (other[at] ?? 0) ** 2;
  });
  return both / Math.sqrt(first * second);
};
