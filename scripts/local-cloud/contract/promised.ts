/** The known reasons why a server fails contract tests, by test title. */
export type Gaps = Readonly<Record<string, string>>;

/** Registers a contract test. */
export type Promised = (title: string, test: () => Promise<void>) => void;

/**
 * Like `it`, but registers a known gap with `it.failing`, which fails as soon as the gap is closed, so that the list stays current.
 * `unused` returns the gaps whose title matches no test.
 */
export const promised = (gaps: Gaps): { it: Promised; unused: () => string[] } => {
  const titles = new Set<string>();
  return {
    it(title, test) {
      if (titles.has(title)) throw new Error(`Two contract tests have the title “${title}”`);
      titles.add(title);
      if (gaps[title] === undefined) globalThis.it(title, test);
      else globalThis.it.failing(title, test);
    },
    unused: () => Object.keys(gaps).filter((title) => !titles.has(title)),
  };
};
