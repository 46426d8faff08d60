/** The height that the tallest row needs to show all of its content. */
export const tallestRow = (rows: Iterable<HTMLElement>): number =>
  Math.max(0, ...Array.from(rows, ({ scrollHeight, offsetHeight, clientHeight }) => scrollHeight + offsetHeight - clientHeight));
