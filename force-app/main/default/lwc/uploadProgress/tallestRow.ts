/** The height that the tallest of these rows needs, so that nothing in it is cut off. */
export const tallestRow = (rows: Iterable<HTMLElement>): number =>
  Math.max(0, ...Array.from(rows, ({ scrollHeight, offsetHeight, clientHeight }) => scrollHeight + offsetHeight - clientHeight));
