/** Why a place is known not to keep a promise, by the promise's title. */
export type Gaps = Readonly<Record<string, string>>;

/** Registers one promise as a test. */
export type Promised = (title: string, test: () => Promise<void>) => void;

/**
 * `it`, except that a known gap is a test that fails as soon as the gap is closed: the list of gaps can't outlive them.
 * `unused` tells the gaps that no promise has the title of.
 */
export const promised = (gaps: Gaps): { it: Promised; unused: () => string[] } => {
  const titles = new Set<string>();
  return {
    it(title, test) {
      if (titles.has(title)) throw new Error(`Two promises are called “${title}”`);
      titles.add(title);
      if (gaps[title] === undefined) globalThis.it(title, test);
      else globalThis.it.failing(title, test);
    },
    unused: () => Object.keys(gaps).filter((title) => !titles.has(title)),
  };
};
