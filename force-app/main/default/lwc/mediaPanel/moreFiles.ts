/** Tells where the files begin that have come to a list since more were asked for. */
export const moreFiles = (): { asked: (count: number) => void; firstOf: (count: number) => number | undefined } => {
  let before: number | undefined;
  return {
    asked(count) {
      before = count;
    },
    firstOf(count) {
      if (before === undefined || count <= before) return undefined;
      const first = before;
      before = undefined;
      return first;
    },
  };
};
