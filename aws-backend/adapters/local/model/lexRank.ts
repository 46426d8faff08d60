/** Returns the TF-IDF vector of each sentence, normalized to length 1. */
const vectorsOf = (sentences: readonly (readonly string[])[]): Map<string, number>[] => {
  const spread = new Map<string, number>();
  for (const words of sentences) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  return sentences.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + Math.log(1 + sentences.length / (spread.get(word) ?? 1)));
    const length = Math.hypot(...vector.values());
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
};

const similarity = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number => {
  const [short, long] = left.size < right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
};

const damping = 0.85;
const rounds = 20;

/**
 * Returns the centrality of each sentence: one that resembles many central sentences is central itself.
 * Continuous LexRank: Erkan and Radev, "LexRank", JAIR 22 (2004), section 3.3. Time and memory grow with the square of the count.
 */
export const lexRank = (sentences: readonly (readonly string[])[]): number[] => {
  const vectors = vectorsOf(sentences);
  const rows = vectors.map((left, row) => {
    const weights = vectors.map((right, column) => (row === column ? 0 : similarity(left, right)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum > 0 ? weights.map((weight) => weight / sum) : weights.map(() => 1 / sentences.length);
  });
  let ranks = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < rounds; round += 1) {
    const next = sentences.map(() => (1 - damping) / sentences.length);
    rows.forEach((row, from) => row.forEach((weight, to) => (next[to] = (next[to] ?? 0) + damping * weight * (ranks[from] ?? 0))));
    ranks = next;
  }
  return ranks;
};
