/** The Levenshtein distance: the number of characters to replace, insert or delete. */
export const editDistance = (one: string, other: string): number => {
  const [left, right] = [Array.from(one), Array.from(other)];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  left.forEach((letter, index) => {
    const next = [index + 1];
    right.forEach((against, place) => {
      const changed = (row[place] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    });
    row = next;
  });
  return row[right.length] ?? 0;
};
